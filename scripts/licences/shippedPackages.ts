import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

type Locked = Readonly<{
  dependencies?: Readonly<Record<string, string>>
  optionalDependencies?: Readonly<Record<string, string>>
}>

/** The courier is a package of its own. */
const NOT_OF_THE_PROGRAM = new Set(['pg'])
/** What the build puts a few lines of into the bundles. */
const BUILD_HELPERS = ['node_modules/vite', 'node_modules/rolldown']
/** Optional packages that are shipped where they are there: an addon of each system. */
const ADDONS = /^@node-rs\//

/** Folders of the packages that the program stands on, as package-lock.json lays them, each once. */
export function shippedPackages(root: string): readonly string[] {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Readonly<Record<string, Locked>>
  }
  const found = new Set<string>()
  function add(name: string, from: string): void {
    const path = resolveFrom(name, from, packages)
    if (path === undefined || found.has(path) || !existsSync(join(root, path))) return
    found.add(path)
    addAll(packages[path] ?? {}, path)
  }
  function addAll({ dependencies = {}, optionalDependencies = {} }: Locked, from: string): void {
    for (const name of Object.keys(dependencies)) add(name, from)
    for (const name of Object.keys(optionalDependencies)) if (ADDONS.test(name)) add(name, from)
  }
  const { dependencies = {} } = packages[''] ?? {}
  for (const name of Object.keys(dependencies)) if (!NOT_OF_THE_PROGRAM.has(name)) add(name, '')
  return [...found, ...BUILD_HELPERS]
}

/** Where Node would find a package from a folder: the innermost node_modules that has it. */
function resolveFrom(name: string, from: string, packages: Readonly<Record<string, Locked>>): string | undefined {
  const own = `${from === '' ? '' : `${from}/`}node_modules/${name}`
  if (own in packages) return own
  if (from === '') return undefined
  return resolveFrom(name, from.replace(/(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/]+$/, ''), packages)
}
