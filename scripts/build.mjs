// Builds dist/. With part names (main, preload, renderer) only those; with --if-changed only when a source has changed.
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './setup/paths.mjs'
import { say, stop } from './setup/run.mjs'

export const parts = ['main', 'preload', 'renderer']
const hashFile = join(root, 'dist/.sources')
const sources = [
  '{electron,renderer,shared,resources,docs/handbook,docs/pictures/handbook}/**',
  'vite.config.ts',
  'package-lock.json',
]

/** Builds one of the three bundles of vite.config.ts; `options` are merged over its own. */
export async function buildPart(part, options = {}) {
  process.chdir(root)
  const [{ build, mergeConfig }, { bundles }] = await Promise.all([import('vite'), import('../vite.config.ts')])
  return build(mergeConfig(bundles[part], { configFile: false, logLevel: 'warn', ...options }))
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

if (import.meta.main) {
  const started = Date.now()
  const wanted = parts.filter((part) => process.argv.includes(part))

  if (wanted.length > 0) await Promise.all(wanted.map((part) => buildPart(part)))
  else if (!process.argv.includes('--if-changed')) await buildAll()
  else if (!(await buildIfChanged())) process.exit(0)
  process.stdout.write(`Built dist/ in ${((Date.now() - started) / 1000).toFixed(1)} s\n`)
}
