import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cacheFolder, root } from '../setup/paths.mjs'
import { capture, say, stop } from '../setup/run.mjs'
import { asUser } from './ordinaryUser.mjs'

const leftOut = new Set(['.git', 'out', 'node_modules'])

function canUse(user, folder) {
  const probe = `test -r ${JSON.stringify(join(folder, 'package.json'))} && test -x ${JSON.stringify(join(folder, 'node_modules'))}`
  return capture('sh', ['-c', probe], { ...asUser(user, process.env), cwd: '/' }).code === 0
}

function copy(name, mirror) {
  rmSync(join(mirror, name), { recursive: true, force: true })
  const result = capture('cp', ['-a', '--reflink=auto', join(root, name), join(mirror, name)])
  if (result.code !== 0) stop(`Copying ${name} failed: ${result.errors.trim()}`)
}

function refresh(mirror) {
  mkdirSync(mirror, { recursive: true })
  for (const name of readdirSync(root).filter((entry) => !leftOut.has(entry))) copy(name, mirror)
  const marker = join(mirror, '.copied-lock')
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8')
  if (!existsSync(marker) || readFileSync(marker, 'utf8') !== lock) {
    copy('node_modules', mirror)
    writeFileSync(marker, lock)
  }
  capture('chmod', ['-R', 'a+rX', mirror])
  capture('chmod', ['755', mirror])
}

/**
 * A folder with this checkout that the user can read: the checkout itself or, where it lies under a closed folder such
 * as /root, a copy of it in the cache.
 */
export function readableCheckout(user) {
  if (!user || canUse(user, root)) return root
  const mirror = join(cacheFolder(), 'checkouts', createHash('sha256').update(root).digest('hex').slice(0, 16))
  say(`The user "${user.name}" cannot read ${root}: working on a copy in ${mirror}.`)
  refresh(mirror)
  return mirror
}
