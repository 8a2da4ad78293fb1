import { toCyrillic } from '../../text/cyrillic.ts'
import { toLatin } from '../../text/latin.ts'

const CYRILLIC = /\p{Script=Cyrillic}/u
const WORD = /[\p{L}\p{M}]+/gu

/** A substitute in the script of what it replaces; word by word, so that no initial passes for a Roman numeral. */
export function inScriptOf(substitute: string, replaced: string): string {
  const convert = CYRILLIC.test(replaced) ? toCyrillic : toLatin
  return substitute.replace(WORD, (word) => {
    // The space: an »m« or »l« alone would pass for a unit in a cell and stay Latin.
    const converted = convert(`${word.toLowerCase()} `).trimEnd()
    if (word === word.toLowerCase()) return converted
    return converted.charAt(0).toUpperCase() + converted.slice(1)
  })
}
