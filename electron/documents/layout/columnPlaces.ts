import { plain, type TableBlock } from '../../../shared/document/content/content.ts'
import { letterSize, type Paper } from './paper.ts'
import type { ColumnPlace, TablePlaces } from './tablePlaces.ts'
import { runsFor, type Setting } from './textStrip.ts'
import { wordsOf, type Word } from './words.ts'

/** Free on either side of a cell, in points. */
export const PADDING = 5

// One language stands in larger type, and the amounts of its tables need the room.
const SIZE = { single: 0.84, bilingual: 0.9 } as const
const SLACK = 0.5
// A table of short words and figures is no wider than this part of the sheet: an eye has to find the figure of a word.
const NARROW = 0.66

type Words = Readonly<Pick<Setting, 'paper' | 'fonts' | 'keep'>>
/** The same once the tables of the document have their places. */
export type PlacedWords = Words & Readonly<{ tables?: TablePlaces }>
/** What a column needs: no word, amount or number broken, and all of it on one line. */
type Need = Readonly<{ least: number; most: number }>

/** The size of type in tables, as a factor of the size of the paragraphs. */
export function computeTableFactor(paper: Paper): number {
  return letterSize(paper, paper.columns.length > 1 ? SIZE.bilingual : SIZE.single) / paper.size
}

/**
 * Where the columns of each table stand, from margin to margin: none narrower than its widest word or amount, none wider
 * than its longest line as long as others can use the room, else by their shares. Tables with the same columns stand as
 * one, so that amounts are under each other from table to table; where one of them is too wide for that, each stands by
 * itself. Undefined where the widest words do not fit side by side.
 */
export function placeTables(tables: readonly TableBlock[], setting: Words): TablePlaces {
  return new Map(groupByColumns(tables).flatMap((group) => placeGroup(group, setting)))
}

/** Where the columns of a table stand; one made for another block, as the figures of a chart, stands by itself. */
export function placesOf(block: TableBlock, setting: PlacedWords): readonly ColumnPlace[] | undefined {
  const known = setting.tables?.has(block) === true ? setting.tables : placeTables([block], setting)
  return known.get(block)
}

function placeGroup(group: readonly TableBlock[], setting: Words) {
  const needs = new Map(group.map((table) => [table, createNeeds(table, setting)]))
  const common = computeColumnPlaces(group, needs, setting)
  return group.map((table) => [table, common ?? computeColumnPlaces([table], needs, setting)] as const)
}

function groupByColumns(tables: readonly TableBlock[]): readonly (readonly TableBlock[])[] {
  const groups = new Map<string, TableBlock[]>()
  for (const table of tables) {
    const key = JSON.stringify(table.columns.map(({ header, align, share }) => [plain(header.cnr), align, share]))
    groups.set(key, [...(groups.get(key) ?? []), table])
  }
  return [...groups.values()]
}

/** What each column of a table needs; with dates that may part only where that is asked for. */
type Needs = (partsDates: boolean) => readonly Need[]

function createNeeds(table: TableBlock, setting: Words): Needs {
  const size = setting.paper.size * computeTableFactor(setting.paper)
  const known = new Map<boolean, readonly Need[]>()
  return (partsDates) => {
    const needs =
      known.get(partsDates) ?? table.columns.map((_, index) => needOf(table, index, setting, size, partsDates))
    known.set(partsDates, needs)
    return needs
  }
}

function computeColumnPlaces(
  group: readonly TableBlock[],
  needs: ReadonlyMap<TableBlock, Needs>,
  { paper }: Words,
): readonly ColumnPlace[] | undefined {
  const [block] = group
  if (block === undefined) return undefined
  const whole = paper.width - paper.left - paper.right
  const widthsWith = (partsDates: boolean): readonly number[] | undefined => {
    const each = group.map((table) => needs.get(table)?.(partsDates) ?? [])
    const most = block.columns.map((_, index) => ({
      least: each.reduce((widest, columns) => Math.max(widest, columns[index]?.least ?? 0), 0),
      most: each.reduce((widest, columns) => Math.max(widest, columns[index]?.most ?? 0), 0),
    }))
    return computeColumnWidths(block, most, whole)
  }
  const widths = widthsWith(false) ?? widthsWith(true)
  let x = paper.left
  return widths?.map((width, index) => {
    const place = { x, width, column: block.columns[index] ?? { header: { cnr: [], en: [] }, share: 1, align: 'left' } }
    x += width
    return place
  })
}

function computeColumnWidths(block: TableBlock, needs: readonly Need[], whole: number): readonly number[] | undefined {
  if (needs.reduce((sum, { least }) => sum + least, 0) > whole) return undefined
  const shares = block.columns.map(({ share }) => share)
  const least = needs.map((need) => need.least)
  // What is left over the minima goes to those who still have use for it; when nobody has, to all by their shares.
  const widths = grown(
    least,
    needs.map(({ most }) => most),
    needs.map((need) => need.most - need.least),
    whole,
  )
  return grown(
    widths,
    widths.map(() => whole),
    shares,
    Math.max(NARROW * whole, sumOf(widths)),
  )
}

function sumOf(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0)
}

function grown(
  from: readonly number[],
  most: readonly number[],
  shares: readonly number[],
  whole: number,
): readonly number[] {
  const widths = [...from]
  let left = whole - from.reduce((sum, width) => sum + width, 0)
  for (let round = 0; left > SLACK && round < from.length; round += 1) {
    const open = widths.map((width, index) => (width < (most[index] ?? 0) ? (shares[index] ?? 0) : 0))
    const all = open.reduce((sum, share) => sum + share, 0)
    if (all === 0) break
    const given = left
    for (const [index, share] of open.entries()) {
      const room = Math.min((given * share) / all, (most[index] ?? 0) - (widths[index] ?? 0))
      if (share === 0) continue
      widths[index] = (widths[index] ?? 0) + room
      left -= room
    }
  }
  return widths
}

function needOf(
  block: TableBlock,
  index: number,
  { fonts, keep, paper }: Words,
  size: number,
  partsDates: boolean,
): Need {
  const header = block.columns[index]?.header
  let [least, most] = [0, 0]
  const space = fonts.regular.width(' ') * (size / 1000)
  const add = (text: TableBlock['columns'][number]['header'], bold: boolean): void => {
    for (const column of paper.columns) {
      const words = wordsOf(runsFor(text, column, keep), fonts, { bold }, size, Number.POSITIVE_INFINITY, block.id)
      for (const word of words) least = Math.max(least, unbroken(word, size, partsDates))
      most = Math.max(
        most,
        words.reduce((sum, { width }) => sum + width + space, -space),
      )
    }
  }
  if (header !== undefined) add(header, true)
  for (const { cells, emphasis } of block.rows) {
    const text = cells[index]
    if (text !== undefined) add(text, emphasis === true)
  }
  const room = 2 * PADDING + SLACK
  return { least: least + room, most: Math.max(least, most) + room }
}

const NUMBER = /\d/u
const DATE_IN_WORDS = /^\d{1,2}\.? \p{L}{3,} \d{4}\.?$/u

// Bound words part at their spaces where they must, a date in words where the table finds no room otherwise; an amount and
// its currency never do.
function unbroken({ fragments, width }: Word, size: number, partsDates: boolean): number {
  const text = fragments.map((fragment) => fragment.text).join('')
  const [first] = fragments
  const parts =
    text.includes(' ') && (partsDates && DATE_IN_WORDS.test(text) ? true : !NUMBER.test(text) || text.length >= 24)
  if (first === undefined || !parts) return width
  return Math.max(...text.split(' ').map((part) => first.face.width(part) * (size / 1000)))
}
