// What every package of Debian is laid out by: the same bytes from the same files, owned by root, without scripts that run at installation.
import { createHash } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  lstatSync,
  lutimesSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { gzipSync } from 'node:zlib'
import { capture } from '../../setup/run.mjs'

/** When everything in a package was made, as far as it tells. */
export const PACKED_AT = new Date('2026-11-28T00:00:00Z')
export const MAINTAINER = 'The Naknada authors <naknada@example.invalid>'

/** Puts one text or file into the tree, with the folders above it. */
export function put(tree, path, content) {
  mkdirSync(join(tree, dirname(path)), { recursive: true, mode: 0o755 })
  writeFileSync(join(tree, path), content, { mode: 0o644 })
}

/** Everything below a folder, folders before what is in them. */
export function listTree(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? [path, ...listTree(path)] : [path]
  })
}

function settleTimes(tree) {
  for (const path of [tree, ...listTree(tree)]) lutimesSync(path, PACKED_AT, PACKED_AT)
}

function checkSums(tree) {
  const files = listTree(tree).filter((path) => lstatSync(path).isFile() && !path.startsWith(join(tree, 'DEBIAN')))
  const lines = files.map((path) => [relative(tree, path), createHash('md5').update(readFileSync(path)).digest('hex')])
  return `${lines
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([path, sum]) => `${sum}  ${path}`)
    .join('\n')}\n`
}

/** The day of the package, as Debian's policy wants it. */
export function putChangelog(tree, { name, version }) {
  const day = PACKED_AT.toUTCString().replace('GMT', '+0000')
  const changes = `${name} (${version}) stable; urgency=medium\n\n  * Packaged.\n\n -- ${MAINTAINER}  ${day}\n`
  put(tree, `usr/share/doc/${name}/changelog.gz`, gzipSync(changes, { level: 9 }))
}

/** What a tree is to say of itself once all is in it; `control` is given its size in kilobytes. */
export function closeTree(tree, control) {
  const ofSystem = ['usr', 'etc'].map((top) => join(tree, top)).filter((folder) => existsSync(folder))
  for (const path of ofSystem.flatMap(listTree)) if (lstatSync(path).isDirectory()) chmodSync(path, 0o755)
  const bytes = listTree(tree).reduce((sum, path) => sum + (lstatSync(path).isFile() ? lstatSync(path).size : 0), 0)
  put(tree, 'DEBIAN/control', control(Math.ceil(bytes / 1024)))
  put(tree, 'DEBIAN/md5sums', checkSums(tree))
  settleTimes(tree)
}

export function runTool(command, args) {
  const { code, output } = capture(command, args, {
    env: { ...process.env, SOURCE_DATE_EPOCH: String(PACKED_AT.getTime() / 1000) },
  })
  if (code !== 0) throw new Error(`${command} ended with exit code ${String(code)}: ${output}`)
}

/** Packs a tree into a package. */
export function buildDebian(tree, deb) {
  runTool('dpkg-deb', ['--root-owner-group', '-Zxz', '-z6', '--threads-max=2', '--build', tree, deb])
}
