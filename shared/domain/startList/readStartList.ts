import type { ReadSheet } from '../../format/readCell.ts'
import { success, type Result } from '../result/result.ts'
import type { ChoiceWords } from './startCells.ts'
import { findStartHeading } from './findColumns.ts'
import { findTwice } from './findTwice.ts'
import { isExample, readStartRow } from './readStartRow.ts'
import type { ReadStartRow } from './startRow.ts'

/** A list as it was read; `examples`: rows of the template that were left as they came; `unknown`: headings of columns that are none of the list. */
export type StartList = Readonly<{ rows: readonly ReadStartRow[]; examples: number; unknown: readonly string[] }>
/** The headings and the words by which a list is read, folded, in every language. */
export type StartWords = Readonly<{ columns: ReadonlyMap<string, string>; choices: ChoiceWords }>

/**
 * Every decision of a list, in the order of its rows, with what is wrong in each; pauses after each row, so that whoever reads a long list
 * can hear others between. Errors: those of `findStartHeading`.
 */
export function* readStartList(sheet: ReadSheet, words: StartWords): Generator<undefined, Result<StartList>> {
  const heading = findStartHeading(sheet, words.columns)
  if (!heading.ok) return heading
  const { row: first, places, unknown } = heading.value
  const reading = { places, words: words.choices, is1904: sheet.is1904 }
  const filled = sheet.rows.filter(
    ({ row, cells }) => row > first && [...places.values()].some((place) => cells.has(place)),
  )
  const own = filled.filter((row) => !isExample(row, reading))
  const rows: ReadStartRow[] = []
  for (const row of own) {
    rows.push(readStartRow(row, reading))
    yield
  }
  return success({ rows: findTwice(rows), examples: filled.length - own.length, unknown })
}
