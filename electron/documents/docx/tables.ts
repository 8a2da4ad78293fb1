import { BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import {
  paired,
  type ChartBlock,
  type PairedText,
  type Signatory,
  type SignatureBlock,
  type TableBlock,
  type TextBlock,
} from '../../../shared/document/content/content.ts'
import { isNameOpen, isSignedByHand } from '../../../shared/document/content/signatory.ts'
import { wordPair } from '../../../shared/document/words.ts'
import { pairParagraph, textParagraph, type Writing } from './paragraphs.ts'
import type { DocxStyle } from './styles.ts'

const FULL = { size: 100, type: WidthType.PERCENTAGE } as const
const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'auto' } as const
const NO_BORDERS = {
  top: NO_BORDER,
  bottom: NO_BORDER,
  left: NO_BORDER,
  right: NO_BORDER,
  insideHorizontal: NO_BORDER,
  insideVertical: NO_BORDER,
} as const
const LINES = { ...NO_BORDERS, top: LINE, bottom: LINE, insideHorizontal: LINE } as const
const TWIPS = 20
// Between the two columns of a pair, a third of a centimetre in all.
const GUTTER = { left: 100, right: 100, marginUnitType: WidthType.DXA } as const
// Within the cells of a table, so that a column as narrow as the page allows still holds its head.
const CELL = { left: 50, right: 50, marginUnitType: WidthType.DXA } as const
const MOST_SIGNATURES = 3

/** Pairs side by side: each paragraph beside its translation, so that the two never part. */
export function pairTable(blocks: readonly TextBlock[], { columns, keep }: Writing, width: number): Table {
  const share = Math.round((width * TWIPS) / columns.length)
  return new Table({
    width: FULL,
    columnWidths: columns.map(() => share),
    layout: TableLayoutType.FIXED,
    borders: NO_BORDERS,
    rows: blocks.map(
      (block) =>
        new TableRow({
          children: columns.map(
            (column) => new TableCell({ margins: GUTTER, children: [textParagraph(block, column, keep)] }),
          ),
        }),
    ),
  })
}

/** A table of the content: its head stands on every page, each cell holds both languages one below the other. */
export function contentTable({ columns: shown, rows }: TableBlock, writing: Writing, width: number): Table {
  const total = shown.reduce((sum, { share }) => sum + share, 0)
  const cell = (text: PairedText, style: DocxStyle) =>
    new TableCell({ margins: CELL, children: inEveryLanguage(text, style, writing) })
  return new Table({
    width: FULL,
    columnWidths: shown.map(({ share }) => Math.round((width * TWIPS * share) / total)),
    layout: TableLayoutType.FIXED,
    borders: LINES,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: shown.map(({ header, align }) => cell(header, align === 'right' ? 'headingNumber' : 'heading')),
      }),
      ...rows.map(
        ({ cells, emphasis }) =>
          new TableRow({
            cantSplit: true,
            children: cells.map((text, at) => cell(text, styleOf(shown[at]?.align, emphasis))),
          }),
      ),
    ],
  })
}

function styleOf(align: 'left' | 'right' | undefined, emphasis: boolean | undefined): DocxStyle {
  if (align === 'right') return emphasis === true ? 'headingNumber' : 'number'
  return emphasis === true ? 'heading' : 'cell'
}

/** The figures of a chart as a table: in a file to be written on, numbers serve better than bars. */
export function chartTable(
  { id, title, groupHeader, series, groups }: ChartBlock,
  writing: Writing,
  width: number,
): Table {
  const table: TableBlock = {
    kind: 'table',
    id,
    summary: title,
    columns: [
      { header: groupHeader, share: 2, align: 'left' },
      ...series.map(({ name }) => ({ header: name, share: 1, align: 'right' as const })),
    ],
    rows: groups.map(({ label, shown }) => ({ cells: [label, ...shown.map((one) => paired(one))] })),
  }
  return contentTable(table, writing, width)
}

/** Signatures side by side, each with its line where a hand signs; no borders. One stands on the right, the place of the stamp on its left. */
export function signatureTable({ signatories, stamp }: SignatureBlock, writing: Writing, width: number): Table {
  const inRow = Math.min(MOST_SIGNATURES, Math.max(2, signatories.length))
  const signed = signatories.map((one) => signature(one, writing))
  const places = signed.length === 1 ? [stampIn(stamp === true, writing), ...signed] : signed
  const rows = Array.from({ length: Math.ceil(places.length / inRow) }, (_, row) =>
    Array.from({ length: inRow }, (_one, at) => places[row * inRow + at] ?? NOTHING()),
  )
  const share = Math.round((width * TWIPS) / inRow)
  return new Table({
    width: FULL,
    columnWidths: Array.from({ length: inRow }, () => share),
    layout: TableLayoutType.FIXED,
    borders: NO_BORDERS,
    rows: rows.map(
      (row) => new TableRow({ cantSplit: true, children: row.map((children) => new TableCell({ children })) }),
    ),
  })
}

const HAND = '____________________'
/** A cell is never without a paragraph. */
const NOTHING = (): Paragraph[] => [new Paragraph({})]

function signature(one: Signatory, writing: Writing): Paragraph[] {
  const line = paired({ cnr: HAND, en: HAND })
  const isRuled = !writing.isTranslation && isSignedByHand(one)
  return [
    ...inEveryLanguage(one.role, 'signature', writing),
    ...(isRuled ? inEveryLanguage(line, 'signature', writing) : []),
    ...(isNameOpen(one) ? [] : inEveryLanguage(one.name, 'signature', writing)),
  ]
}

function stampIn(isStamped: boolean, writing: Writing): Paragraph[] {
  if (!isStamped || writing.isTranslation) return NOTHING()
  return inEveryLanguage(paired(wordPair('sign.stamp')), 'signature', writing)
}

/** The sides of a pair one below the other; what is the same in both stands once. */
function inEveryLanguage(text: PairedText, style: DocxStyle, { columns, keep }: Writing): Paragraph[] {
  const said = columns.map(({ side }) => JSON.stringify(text[side]))
  return columns
    .filter((_column, at) => said.indexOf(said[at] ?? '') === at)
    .map((column) => pairParagraph(text, style, column, keep))
}
