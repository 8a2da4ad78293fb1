import type { Bilingual } from '../../text/bilingual.ts'
import { LANGUAGES } from '../../text/language.ts'
import type { Emblem } from '../../domain/offices/emblem.ts'

/** Languages a document is made in: one of ours, or Montenegrin Latin and English side by side. */
export const DOCUMENT_LANGUAGES = [...LANGUAGES, 'bilingual'] as const
export type DocumentLanguage = (typeof DOCUMENT_LANGUAGES)[number]

/** A piece of a paragraph in one weight; `cyrillic` is how it is written in that script where a person has proofread it. */
export type Run = Readonly<{ text: string; bold?: boolean; italic?: boolean; cyrillic?: string }>

/** One paragraph in Montenegrin Latin, which is authoritative, and in English; the two never part. */
export type PairedText = Readonly<{ cnr: readonly Run[]; en: readonly Run[] }>

/** How a paragraph looks; the layout knows sizes and spaces, the template only the name. */
export const TEXT_STYLES = [
  'institution',
  'mark',
  'right',
  'centred',
  'title',
  'spaced',
  'subheading',
  'paragraph',
  'item',
  'subitem',
  'note',
  'small',
  'address',
] as const
export type TextStyle = (typeof TEXT_STYLES)[number]

/** A paragraph, heading or list item. `label` is the number or dash of an item, set in the margin of the column. */
export type TextBlock = Readonly<{
  kind: 'text'
  id: string
  style: TextStyle
  text: PairedText
  label?: Bilingual
  /** Never the last thing on a page. */
  keepWithNext?: boolean
  /** Level of the bookmark this heading gets. */
  outline?: 1 | 2
  /** Stands only where the English text does: what is said of a translation has no place without one. */
  onlyWith?: 'en'
}>

export type TableColumn = Readonly<{ header: PairedText; share: number; align: 'left' | 'right' }>
export type TableCell = PairedText
export type TableRow = Readonly<{ cells: readonly TableCell[]; emphasis?: boolean }>
/** A table over the whole width; rows may split over pages and the header is repeated. */
export type TableBlock = Readonly<{
  kind: 'table'
  id: string
  /** What the table holds, for those who do not see it. */
  summary: PairedText
  columns: readonly TableColumn[]
  rows: readonly TableRow[]
  /** Which column says what a row is about; the first where nothing is said. */
  rowHeader?: number
}>

/** Who signs, and as what. */
export type Signatory = Readonly<{ role: PairedText; name: PairedText }>
/** Signatures side by side; never alone on a page. */
export type SignatureBlock = Readonly<{
  kind: 'signatures'
  id: string
  signatories: readonly Signatory[]
  /** An office signs by hand: there is a place for its stamp. */
  stamp?: boolean
}>

/**
 * A QR code drawn as lines, with a text for those who do not see it. `data` goes into the code as it stands:
 * never a name, a number or an address of a sealed person. `size` in points (default 72).
 */
export type QrBlock = Readonly<{
  kind: 'qr'
  id: string
  data: string
  alt: Bilingual
  /** Stands beside the code. */
  caption?: PairedText
  size?: number
}>

/** Fills that black and white print tells apart. */
export const CHART_FILLS = ['solid', 'hatch', 'light', 'cross'] as const
export type ChartSeries = Readonly<{ name: PairedText; fill: (typeof CHART_FILLS)[number] }>
/** One row of bars: a value per series, and how each value is written. */
export type ChartGroup = Readonly<{
  label: PairedText
  values: readonly number[]
  shown: readonly Bilingual[]
}>
/** Lying bars with their values beside them, a legend in words, and below it the same figures as a table. */
export type ChartBlock = Readonly<{
  kind: 'chart'
  id: string
  title: PairedText
  /** What the chart shows, in a sentence. */
  alt: Bilingual
  /** Header of the first column of the table: what the groups are. */
  groupHeader: PairedText
  series: readonly ChartSeries[]
  groups: readonly ChartGroup[]
}>

/** `emblem` is the place of the coat of arms, drawn where the office has one as a file; `pageBreak` starts a new page, `gap` leaves `lines` (default 1) free. */
export type SpaceBlock = Readonly<{
  kind: 'emblem' | 'pageBreak' | 'gap'
  id: string
  caption?: PairedText
  lines?: number
  emblem?: Emblem
  /** Code of the office whose emblem it is the place of. */
  office?: string
}>

export type Block = TextBlock | TableBlock | SignatureBlock | QrBlock | ChartBlock | SpaceBlock

/** Sheets: letters and acts, leaflets, the two envelopes courts use. Envelopes bear no page number and one language. */
export const PAGE_FORMATS = ['A4', 'A5', 'DL', 'C5'] as const
/**
 * The sheet a document is made for; `large` is type for those who read with difficulty (at least 16 points), `plain` for
 * papers that lay people read (at least 12), `apart` gives each language sheets of its own.
 */
export type PageSetup = Readonly<{
  format: (typeof PAGE_FORMATS)[number]
  large?: boolean | undefined
  plain?: boolean | undefined
  apart?: boolean | undefined
  /** A box at the foot of the first page, for the number of the copy: written by hand, since the stored bytes are one for all copies. */
  copyBox?: boolean | undefined
  /** Side of the code of the page at the foot of every sheet, in modules; none where nothing is said. */
  code?: number | undefined
}>

/**
 * A document in one further language only: its tag (BCP 47) and its words for the page number. The texts stand on the
 * `cnr` side; whichever language is asked for, the document comes in this one.
 */
export type FurtherLanguage = Readonly<{ tag: string; pageNumber: string }>

/** A whole document, before any decision about paper. Nothing here depends on a clock or a machine. */
export type DocumentContent = Readonly<{
  template: Readonly<{ id: string; version: string }>
  /** Title of the file: kind of document and mark, never a name. */
  title: Bilingual
  /** What stands at the head of every further page. */
  running: Bilingual
  date: string
  blocks: readonly Block[]
  /** A4 in normal type where nothing is said. */
  page?: PageSetup
  further?: FurtherLanguage
  /** Words that stay as they are in Cyrillic: foreign names, identifiers. */
  keep: readonly string[]
}>

/** The words of a paragraph without their weights. */
export function plain(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('')
}

/** A paragraph in one weight. */
export function paired(text: Bilingual, style: Omit<Run, 'text'> = {}): PairedText {
  return { cnr: [{ text: text.cnr, ...style }], en: [{ text: text.en, ...style }] }
}
