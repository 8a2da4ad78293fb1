import type { TableBlock, TableColumn } from '../../../shared/document/content/content.ts'
import type { Paper } from './paper.ts'
import { runsFor, type Setting } from './textStrip.ts'
import { wordsOf } from './words.ts'

/** Free on either side of a cell, in points. */
export const PADDING = 5

// One language stands in larger type, and the amounts of its tables need the room.
const SIZE = { single: 0.84, bilingual: 0.9 } as const

/** A column of a table, points from the left edge of the sheet. */
export type ColumnPlace = Readonly<{ x: number; width: number; column: TableColumn }>
type Words = Readonly<Pick<Setting, 'paper' | 'fonts' | 'keep'>>

/** The size of type in tables, as a factor of the size of the paragraphs. */
export function computeTableFactor({ columns }: Paper): number {
  return columns.length > 1 ? SIZE.bilingual : SIZE.single
}

/**
 * Where the columns of a table stand, from margin to margin: by their shares, but none narrower than its widest word or
 * amount, as long as the others can give.
 */
export function computeColumnPlaces(block: TableBlock, setting: Words): readonly ColumnPlace[] {
  const { paper } = setting
  const widths = computeColumnWidths(
    block,
    setting,
    paper.width - paper.left - paper.right,
    paper.size * computeTableFactor(paper),
  )
  let x = paper.left
  return block.columns.map((column, index) => {
    const width = widths[index] ?? 0
    const place = { x, width, column }
    x += width
    return place
  })
}

function computeColumnWidths(block: TableBlock, setting: Words, whole: number, size: number): readonly number[] {
  const shares = block.columns.reduce((sum, column) => sum + column.share, 0)
  const wanted = block.columns.map((column) => (whole * column.share) / shares)
  const least = block.columns.map((_, index) => measureWidestWord(block, index, setting, size) + 2 * PADDING + 0.5)
  const missing = wanted.reduce((sum, width, index) => sum + Math.max(0, (least[index] ?? 0) - width), 0)
  const spare = wanted.reduce((sum, width, index) => sum + Math.max(0, width - (least[index] ?? 0)), 0)
  if (missing === 0 || missing > spare) return wanted
  return wanted.map((width, index) => {
    const needed = least[index] ?? 0
    return width < needed ? needed : width - ((width - needed) * missing) / spare
  })
}

function measureWidestWord(block: TableBlock, index: number, setting: Words, size: number): number {
  const { fonts, keep, paper } = setting
  const header = block.columns[index]?.header
  const bodies = block.rows.flatMap(({ cells, emphasis }) => {
    const text = cells[index]
    return text === undefined ? [] : [{ text, bold: emphasis === true }]
  })
  const cells = header === undefined ? bodies : [{ text: header, bold: true }, ...bodies]
  return Math.max(
    0,
    ...cells.flatMap(({ text, bold }) =>
      paper.columns.flatMap((column) =>
        wordsOf(runsFor(text, column, keep), fonts, { bold }, size, Number.POSITIVE_INFINITY, block.id).map(
          ({ width }) => width,
        ),
      ),
    ),
  )
}
