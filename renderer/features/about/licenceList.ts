/** One work that is shipped with the program. `text` is a place among the texts: many works share one. */
export type LicensedWork = Readonly<{ name: string; version: string; licence: string; text: number }>

/** Everything that is shipped, by name, and every text of a licence once. */
export type LicenceList = Readonly<{ version: string; works: readonly LicensedWork[]; texts: readonly string[] }>

/** Those works in whose name or licence what is sought stands, in any case of letters. */
export function findWorks(works: readonly LicensedWork[], sought: string): readonly LicensedWork[] {
  const words = sought.toLowerCase().split(/\s+/).filter(Boolean)
  return works.filter(({ name, licence }) => {
    const said = `${name} ${licence}`.toLowerCase()
    return words.every((word) => said.indexOf(word) >= 0)
  })
}

/** The file of Electron’s in the folder of the program. */
export const LIST_OF_CHROMIUM = 'LICENSES.chromium.html'

/** On what this window is drawn, as its engine names itself; names of programs are the same in every script. */
export function nameEngines(userAgent: string): string {
  const version = (name: string) => new RegExp(`\\b${name}/([\\d.]+)`).exec(userAgent)?.[1] ?? '–'
  return `Electron ${version('Electron')} · Chromium ${version('Chrome')}`
}
