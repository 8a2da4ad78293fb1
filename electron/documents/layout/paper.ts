import type { DocumentLanguage, PageSetup, TextStyle } from '../../../shared/document/content/content.ts'
import type { Language } from '../../../shared/text/language.ts'

/** One of the two languages a paragraph stands in. */
export type Side = 'cnr' | 'en'

/** A column of text: which side of a pair it shows, in which script, and where. Points, from the left edge. */
export type Column = Readonly<{
  side: Side
  cyrillic: boolean
  lang: string
  x: number
  width: number
  /** The translation beside the text that counts: what is written by hand is written there once. */
  second?: true
}>

/** The paper a document is laid out on; lengths in points (1/72 inch). */
export type Paper = Readonly<{
  width: number
  height: number
  top: number
  bottom: number
  left: number
  right: number
  size: number
  /** Below this no text is set, whatever its style: a letter to somebody who reads with effort has no small print. */
  smallest: number
  leading: number
  /** Type of head and foot. */
  foot: number
  columns: readonly Column[]
  /** The square at the left of the foot in which the code of the page stands; absent where pages bear none. */
  code?: Readonly<{ x: number; y: number; side: number }>
}>

/** Sheets in points. The envelopes lie. */
const SHEETS: Readonly<Record<PageSetup['format'], Readonly<{ width: number; height: number }>>> = {
  A4: { width: 595.28, height: 841.89 },
  A5: { width: 419.53, height: 595.28 },
  DL: { width: 623.62, height: 311.81 },
  C5: { width: 649.13, height: 459.21 },
}
const LARGE = 16.5
// Type for people who read a letter of a court for the first time in their lives.
const PLAIN = { one: 12.6, two: 12, smallest: 12 } as const
const FOOT = { normal: 8.2, large: 12 } as const
// What the mark of the translation takes at the foot where it is set large.
const LARGE_FOOT = 108
// Three lines of a long title above a narrow column.
const LARGE_HEAD = 88

/** Language tags of the structure elements (BCP 47; cnr is registered in ISO 639-3). */
export const LANGUAGE_TAGS = { cnr: 'cnr-Latn', 'cnr-Cyrl': 'cnr-Cyrl', en: 'en' } as const satisfies Record<
  Language,
  string
>

/** Whether hands write on a sheet: not where all of it is a translation. */
export function isWrittenOn({ columns }: Paper): boolean {
  return columns.some(({ second }) => second !== true)
}

/** Whether a sheet is an envelope: one language, no page number. */
export function isEnvelope(page: PageSetup | undefined): boolean {
  return page?.format === 'DL' || page?.format === 'C5'
}

/** The columns and measures of a sheet. Large type in two columns needs the larger sheet and gets it. */
export function paperFor(language: DocumentLanguage, page: PageSetup = { format: 'A4' }, further?: string): Paper {
  const paper = sheetFor(language, page, further)
  return page.code === undefined ? paper : withCode(paper, page.code)
}

// A module of a code, in points: 0.42 mm, so that a phone reads a photocopy of it.
const MODULE = 1.2
// From the foot of the sheet to the code, where every printer prints; from the code to the text, which its quiet zone lies in.
const BELOW_CODE = 22
const QUIET_MODULES = 4

function withCode(paper: Paper, modules: number): Paper {
  const side = modules * MODULE
  const y = paper.height - BELOW_CODE - side
  const bottom = Math.max(paper.bottom, paper.height - y + QUIET_MODULES * MODULE + paper.leading / 2)
  return { ...paper, bottom, code: { x: paper.left, y, side } }
}

/** Where the lines of the foot stand: beside the code of the page, or over the whole width. */
export function footOf({ left, right, width, code }: Paper): Readonly<{ x: number; width: number }> {
  const x = code === undefined ? left : code.x + code.side + 2 * QUIET_MODULES * MODULE
  return { x, width: width - right - x }
}

function sheetFor(language: DocumentLanguage, page: PageSetup, further?: string): Paper {
  const { large = false } = page
  if (language === 'bilingual' && further === undefined && !isEnvelope(page)) {
    return bilingualPaper(large ? 'A4' : page.format, page)
  }
  return singlePaper(language === 'bilingual' ? 'cnr' : language, page, further)
}

function bilingualPaper(format: PageSetup['format'], { large = false, plain = false }: PageSetup): Paper {
  const sheet = SHEETS[format]
  const small = format === 'A5'
  const left = small ? 30 : large || plain ? 40 : 56
  const gutter = small ? 14 : 22
  const width = (sheet.width - 2 * left - gutter) / 2
  const columns: Column[] = [
    { side: 'cnr', cyrillic: false, lang: LANGUAGE_TAGS.cnr, x: left, width },
    { side: 'en', cyrillic: false, lang: LANGUAGE_TAGS.en, x: left + width + gutter, width, second: true },
  ]
  const size = large ? LARGE : plain ? PLAIN.two : small ? 8.8 : 9.8
  const [top, bottom] = small ? [50, 66] : large ? [LARGE_HEAD, LARGE_FOOT] : [62, 70]
  const foot = large ? FOOT.large : FOOT.normal
  const smallest = smallestOn(plain)
  return { ...sheet, top, bottom, left, right: left, size, smallest, leading: size * 1.327, foot, columns }
}

function singlePaper(language: Language, page: PageSetup, further?: string): Paper {
  const sheet = SHEETS[page.format]
  const margins = { A4: [74, 68, 72], A5: [36, 50, 66], DL: [34, 30, 26], C5: [40, 36, 34] } as const
  const [left, top, bottom] = margins[page.format]
  const large = page.large === true
  const usual = page.format === 'A4' ? 11.2 : page.format === 'A5' ? 10 : 11
  const size = large ? LARGE : page.plain === true ? PLAIN.one : usual
  const column: Column = {
    side: language === 'en' && further === undefined ? 'en' : 'cnr',
    cyrillic: language === 'cnr-Cyrl' && further === undefined,
    lang: further ?? LANGUAGE_TAGS[language],
    x: left,
    width: sheet.width - 2 * left,
  }
  const foot = large ? FOOT.large : FOOT.normal
  const below = large && page.format === 'A4' ? LARGE_FOOT : bottom
  const smallest = smallestOn(page.plain === true)
  return {
    ...sheet,
    top,
    bottom: below,
    left,
    right: left,
    size,
    smallest,
    leading: size * 1.34,
    foot,
    columns: [column],
  }
}

function smallestOn(plain: boolean): number {
  return plain ? PLAIN.smallest : 0
}

/** The size of letters of a style on a sheet, in points; `factor` is their part of the usual size. */
export function letterSize({ size, smallest }: Paper, factor: number): number {
  return Math.max(size * factor, smallest)
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
  /** Free part of the column on the left: where an addressee stands. */
  inset?: number
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
  address: { ...BODY, after: 0, inset: 0.5 },
}
