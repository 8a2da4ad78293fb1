import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../setup/paths.mjs'
import { say, stop } from '../setup/run.mjs'

export const parts = ['main', 'preload', 'renderer']
const hashFile = join(root, 'dist/.sources')
const sources = ['{electron,renderer,shared,resources}/**', 'vite.*.config.ts', 'package-lock.json']

/** Builds one of the three bundles; extra options are merged over its configuration file. */
export async function buildPart(part, options = {}) {
  const { build } = await import('vite')
  process.chdir(root)
  const configFile = join(root, `vite.${part}.config.ts`)
  return build({ configFile, configLoader: 'native', logLevel: 'warn', ...options })
}

/** Builds all three bundles at once; fails with the first error. */
export async function buildAll() {
  await Promise.all(parts.map((part) => buildPart(part)))
  writeFileSync(hashFile, hashSources())
}

/** Builds where dist/ was not made from exactly these sources; answers whether it had to. Ends the command where it cannot. */
export async function buildIfChanged() {
  if (existsSync(hashFile) && readFileSync(hashFile, 'utf8') === hashSources()) return false
  say('Building the program …')
  try {
    await buildAll()
    return true
  } catch (error) {
    return stop(`The program could not be built: ${error.message}`)
  }
}

function hashSources() {
  const hash = createHash('sha256')
  for (const file of globSync(sources, { cwd: root }).sort()) {
    const path = join(root, file)
    if (statSync(path).isFile()) hash.update(file).update('\0').update(readFileSync(path)).update('\0')
  }
  return hash.digest('hex')
}
