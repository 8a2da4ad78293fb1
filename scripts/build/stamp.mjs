import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../setup/paths.mjs'

const stampFile = join(root, 'dist/.sources')
const products = ['dist/main/main.js', 'dist/preload/preload.cjs', 'dist/renderer/index.html']
const sources = ['electron', 'renderer', 'shared', 'resources']
const singleFiles = ['vite.main.config.ts', 'vite.preload.config.ts', 'vite.renderer.config.ts', 'package-lock.json']

function filesUnder(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort()
}

/** One hash over the content of every source file. */
export function hashSources() {
  const hash = createHash('sha256')
  const files = [...sources.flatMap(filesUnder), ...singleFiles.map((file) => join(root, file))]
  for (const file of files) hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

/** True when dist/ was built from exactly these sources. */
export function isBuildFresh() {
  if (!products.every((file) => existsSync(join(root, file)))) return false
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === hashSources()
}

/** Notes which sources dist/ was built from. */
export function rememberBuild() {
  mkdirSync(join(root, 'dist'), { recursive: true })
  writeFileSync(stampFile, hashSources())
}
