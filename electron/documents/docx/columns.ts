import type { DocumentLanguage } from '../../../shared/document/content/content.ts'
import type { Side } from '../layout/paper.ts'

/** A column of a DOCX file: which side of a pair it shows, in which script, and how Word names its language. */
export type DocxColumn = Readonly<{ side: Side; cyrillic: boolean; lang: string }>

// Word has no name for Montenegrin of its own; these are its spelling of the language as written in Montenegro.
const LATIN: DocxColumn = { side: 'cnr', cyrillic: false, lang: 'sr-Latn-ME' }
const CYRILLIC: DocxColumn = { side: 'cnr', cyrillic: true, lang: 'sr-Cyrl-ME' }
const ENGLISH: DocxColumn = { side: 'en', cyrillic: false, lang: 'en-GB' }

/** The columns of a document in a language; `further`: the tag of the one further language that it is written in. */
export function docxColumnsOf(language: DocumentLanguage, further: string | undefined): readonly DocxColumn[] {
  if (further !== undefined) return [{ side: 'cnr', cyrillic: false, lang: further }]
  if (language === 'bilingual') return [LATIN, ENGLISH]
  if (language === 'en') return [ENGLISH]
  return [language === 'cnr-Cyrl' ? CYRILLIC : LATIN]
}
