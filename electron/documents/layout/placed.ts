import type { DocumentLanguage } from '../../../shared/document/content/content.ts'
import type { EmblemDrawing } from '../../../shared/domain/offices/emblem.ts'
import type { FontFace } from '../fontFace.ts'

export type ListNumbering = 'None' | 'Disc' | 'Decimal' | 'UpperRoman' | 'LowerAlpha'

/** A node of the structure tree, by index in the plan. `parent: null` is the Document itself. */
export type StructureNode = Readonly<{
  type:
    | 'Figure'
    | 'Form'
    | 'Span'
    | 'Sect'
    | 'P'
    | 'H1'
    | 'H2'
    | 'L'
    | 'LI'
    | 'Lbl'
    | 'LBody'
    | 'Table'
    | 'THead'
    | 'TBody'
    | 'TR'
    | 'TH'
    | 'TD'
  parent: number | null
  lang?: string
  scope?: 'Column' | 'Row'
  /** How the labels of a list count (ISO 32000-1, 14.8.5.5). */
  numbering?: ListNumbering
  /** What is read instead of what is drawn: of a place left for the pen. */
  actual?: string
  title?: string
  /** What a figure shows, and the rectangle it stands in. */
  alt?: string
  bbox?: readonly [number, number, number, number]
}>

/** Text at a place: `y` is the baseline from the top edge. `element: null` makes it an artifact. */
export type PlacedText = Readonly<{
  kind: 'text'
  element: number | null
  x: number
  y: number
  face: FontFace
  size: number
  text: string
  grey?: boolean
  /** Stands on every page: no part of what is read. */
  pagination?: 'Header' | 'Footer'
  /** Points every space is wider than it is by itself. */
  stretch?: number
}>

/** A thin rule, always an artifact. */
export type PlacedRule = Readonly<{ kind: 'rule'; x1: number; y1: number; x2: number; y2: number; weight: number }>
export type Rectangle = Readonly<{ x: number; y: number; width: number; height: number }>
/** Rectangles filled alike, part of a figure. Hatching is drawn as lines, so that every printer shows it. */
export type PlacedShape = Readonly<{
  kind: 'shape'
  element: number | null
  fill: 'solid' | 'hatch' | 'light' | 'cross' | 'none'
  outlined: boolean
  rectangles: readonly Rectangle[]
  /** Stands on every page: no part of what is read. */
  pagination?: 'Footer'
}>

/** Outlines of a file of vectors, part of a figure, with their upper left corner at a place. */
export type PlacedDrawing = Readonly<{
  kind: 'drawing'
  element: number | null
  x: number
  y: number
  scale: number
  drawing: EmblemDrawing
}>

export type Placed = PlacedText | PlacedRule | PlacedShape | PlacedDrawing

/** A bookmark: where a heading stands. */
export type PlacedBookmark = Readonly<{ level: 1 | 2; title: string; page: number; y: number }>

/** A document laid out: pages of placed pieces, and the tree they belong to. */
export type LayoutPlan = Readonly<{
  /** Taken one by one as they are drawn: of a long document they are the largest part of what is in memory. */
  pages: (readonly Placed[])[]
  structure: readonly StructureNode[]
  bookmarks: readonly PlacedBookmark[]
  /** The languages of each page, whose head and foot are in them. */
  languages: readonly DocumentLanguage[]
}>
