import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate'

const CORE = 'docProps/core.xml'
const MOMENT = /(<dcterms:(created|modified)[^>]*>)[^<]*(<\/dcterms:\2>)/gu
// The first day that the format of archives knows, by the clock of the machine, which is what it writes.
const FIRST_DAY = '1980-01-01T00:00:00'

/** The same archive without the moment at which it was made, so that the same content gives the same bytes; it bears the day of the document. */
export function fixZip(bytes: Uint8Array, day: string): Uint8Array {
  const files = unzipSync(bytes)
  const fixed: Zippable = {}
  for (const [name, content] of Object.entries(files)) {
    const kept = name === CORE ? strToU8(strFromU8(content).replace(MOMENT, `$1${day}T00:00:00Z$3`)) : content
    fixed[name] = [kept, { mtime: FIRST_DAY, level: 6 }]
  }
  return zipSync(fixed)
}
