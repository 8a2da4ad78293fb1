import { toCyrillic } from '../../text/cyrillic.ts'
import { bindSpaces } from '../typography/bindSpaces.ts'
import type { DocumentLanguage, Run } from './content.ts'

/** A column of a text for a word processor: which side of a pair it shows, in which script, and how Word names its language. */
export type WrittenColumn = Readonly<{ side: 'cnr' | 'en'; cyrillic: boolean; lang: string }>

// Word has no name for Montenegrin of its own; these are its spelling of the language as written in Montenegro.
const LATIN: WrittenColumn = { side: 'cnr', cyrillic: false, lang: 'sr-Latn-ME' }
const CYRILLIC: WrittenColumn = { side: 'cnr', cyrillic: true, lang: 'sr-Cyrl-ME' }
const ENGLISH: WrittenColumn = { side: 'en', cyrillic: false, lang: 'en-GB' }

/** The columns of a document in a language; `further`: the tag of the one further language that it is written in. */
export function writtenColumnsOf(language: DocumentLanguage, further?: string): readonly WrittenColumn[] {
  if (further !== undefined) return [{ side: 'cnr', cyrillic: false, lang: further }]
  if (language === 'bilingual') return [LATIN, ENGLISH]
  if (language === 'en') return [ENGLISH]
  return [language === 'cnr-Cyrl' ? CYRILLIC : LATIN]
}

/** A text in the script of a column; what belongs together stays on one line, as on the page. */
export function writtenIn(text: string, { cyrillic }: WrittenColumn, keep: readonly string[]): string {
  return bindSpaces(cyrillic ? toCyrillic(text, keep) : text)
}

/** A run in the script of a column: in the spelling of whoever proofread the Cyrillic, where somebody did. */
export function runIn(run: Run, column: WrittenColumn, keep: readonly string[]): string {
  return column.cyrillic && run.cyrillic !== undefined ? bindSpaces(run.cyrillic) : writtenIn(run.text, column, keep)
}
