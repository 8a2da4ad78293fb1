import type { Plugin, Rolldown } from 'vite'
import { collectLicences, licencesOf } from './collectLicences.ts'

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

const packagesIn = (bundle: Rolldown.OutputBundle) => {
  const modules = Object.values(bundle).flatMap((one) => (one.type === 'chunk' ? one.moduleIds : []))
  return [...new Set(modules.map(packageOf))].filter((name) => name !== undefined)
}

/** The licences of the program and of what is in a bundle, as a text beside it. Throws where a package says none. */
export const licenceTexts: Plugin = {
  name: 'licence-texts',
  generateBundle(_options, bundle) {
    const works = licencesOf(process.cwd(), packagesIn(bundle))
    const parts = works.map(({ name, version, licence, text }) => `${name} ${version} (${licence})\n\n${text}`)
    this.emitFile({ type: 'asset', fileName: 'copyright', source: parts.join('\n\n----\n\n') })
  },
}

/** Stops the build where a bundle holds a package that the list does not name. */
export const everyPackageNamed: Plugin = {
  name: 'every-package-named',
  generateBundle(_options, bundle) {
    const named = new Set(collectLicences(process.cwd()).works.map(({ name }) => name))
    const unnamed = packagesIn(bundle).filter((name) => !named.has(name))
    if (unnamed.length > 0) throw new Error(`Bundled, and in no list of licences: ${unnamed.join(', ')}`)
  },
}

/** The package that a module is of; undefined of the program’s own. */
export function packageOf(id: string): string | undefined {
  const inPackage = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id.replaceAll('\\', '/'))?.[1]
  return inPackage ?? /^\0(vite|rolldown)\b/.exec(id)?.[1]
}
