import type { Plugin } from 'vite'
import { collectLicences } from './collectLicences.ts'

const NAME = 'virtual:licences'
const RESOLVED = `\0${NAME}`

/** Gives the page about the program what is shipped with it and under which licences, as it is when the program is built. */
export const licenceList: Plugin = {
  name: 'licence-list',
  resolveId: { filter: { id: /^virtual:licences$/ }, handler: () => RESOLVED },
  load: {
    filter: { id: /virtual:licences$/ },
    handler: () => `export const licences = ${JSON.stringify(collectLicences(process.cwd()))}`,
  },
}

/** Stops the build where a bundle holds a package that the list does not name. */
export const everyPackageNamed: Plugin = {
  name: 'every-package-named',
  generateBundle(_options, bundle) {
    const named = new Set(collectLicences(process.cwd()).works.map(({ name }) => name))
    const modules = Object.values(bundle).flatMap((one) => (one.type === 'chunk' ? one.moduleIds : []))
    const unnamed = [...new Set(modules.map(packageOf))].filter((name) => name !== undefined && !named.has(name))
    if (unnamed.length > 0) throw new Error(`Bundled, and in no list of licences: ${unnamed.join(', ')}`)
  },
}

/** The package that a module is of; undefined of the program’s own. */
export function packageOf(id: string): string | undefined {
  const inPackage = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id.replaceAll('\\', '/'))?.[1]
  return inPackage ?? /^\0(vite|rolldown)\b/.exec(id)?.[1]
}
