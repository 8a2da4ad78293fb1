import type { DocumentLanguage, TextStyle } from '../../../shared/document/content/content.ts'

/** One of the two languages a paragraph stands in. */
export type Side = 'cnr' | 'en'

/** A column of text: which side of a pair it shows, in which script, and where. Points, from the left edge. */
export type Column = Readonly<{ side: Side; cyrillic: boolean; lang: string; x: number; width: number }>

/** The paper a document is laid out on; lengths in points (1/72 inch). */
export type Paper = Readonly<{
  width: number
  height: number
  top: number
  bottom: number
  left: number
  right: number
  size: number
  leading: number
  columns: readonly Column[]
}>

const A4 = { width: 595.28, height: 841.89 }
const GUTTER = 20

/** Language tags of the structure elements (BCP 47; cnr is registered in ISO 639-3). */
export const LANGUAGE_TAGS = { cnr: 'cnr-Latn', 'cnr-Cyrl': 'cnr-Cyrl', en: 'en' } as const

/** A4 with one or two columns. */
export function paperFor(language: DocumentLanguage): Paper {
  return language === 'bilingual' ? bilingualPaper() : singlePaper(language)
}

function bilingualPaper(): Paper {
  const left = 56
  const width = (A4.width - 2 * left - GUTTER) / 2
  const columns: Column[] = [
    { side: 'cnr', cyrillic: false, lang: LANGUAGE_TAGS.cnr, x: left, width },
    { side: 'en', cyrillic: false, lang: LANGUAGE_TAGS.en, x: left + width + GUTTER, width },
  ]
  return { ...A4, top: 62, bottom: 66, left, right: left, size: 9.8, leading: 13, columns }
}

function singlePaper(language: 'cnr' | 'cnr-Cyrl' | 'en'): Paper {
  const left = 74
  const side = language === 'en' ? 'en' : 'cnr'
  const lang = LANGUAGE_TAGS[language]
  const column: Column = { side, cyrillic: language === 'cnr-Cyrl', lang, x: left, width: A4.width - 2 * left }
  return { ...A4, top: 68, bottom: 72, left, right: left, size: 11.2, leading: 15, columns: [column] }
}

/** How a style looks: `before`/`after` in lines, `size` as a factor, `spacing` between letters in parts of the size. */
export type Look = Readonly<{
  size: number
  bold?: boolean
  italic?: boolean
  align: 'left' | 'centre' | 'right'
  before: number
  after: number
  indent: number
  spacing: number
}>

const BODY: Look = { size: 1, align: 'left', before: 0, after: 0.5, indent: 0, spacing: 0 }

export const LOOKS: Readonly<Record<TextStyle, Look>> = {
  institution: { ...BODY, bold: true, after: 0 },
  mark: { ...BODY, align: 'left', after: 0.5 },
  right: { ...BODY, align: 'right' },
  centred: { ...BODY, align: 'centre' },
  title: { ...BODY, size: 1.25, bold: true, align: 'centre', before: 0.5, after: 1 },
  spaced: { ...BODY, size: 1.1, bold: true, align: 'centre', before: 1, after: 1, spacing: 0.09 },
  subheading: { ...BODY, bold: true, before: 0.5, after: 0.5 },
  paragraph: BODY,
  item: { ...BODY, indent: 16, after: 0.25 },
  subitem: { ...BODY, indent: 30, after: 0.25 },
  note: { ...BODY, italic: true, size: 0.9, before: 0.5 },
  small: { ...BODY, size: 0.86, after: 0.25 },
}
