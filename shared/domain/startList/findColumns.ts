import type { ReadCell, ReadSheet } from '../../format/readCell.ts'
import { foldKey } from '../../text/fold.ts'
import { failure, success, type Result } from '../result/result.ts'
import { listStartColumns, columnId, rowOfColumn } from './columns.ts'

/** Where the heading of a list stands: its row in the sheet, and its columns by their ids. */
export type StartHeading = Readonly<{ row: number; places: ReadonlyMap<string, number>; unknown: readonly string[] }>

/** Rows in which the heading is looked for; above it an office may write what the list is. */
const SEEN = 20
const LEAST_KNOWN = 4
const LONGEST = 60
const MOST_UNKNOWN = 10

/**
 * The heading of a list, in whichever language and script it is. `names`: the ids of columns by their folded headings. Errors:
 * startList.headMissing, startList.columnTwice (heading), startList.columnMissing (id).
 */
export function findStartHeading(sheet: ReadSheet, names: ReadonlyMap<string, string>): Result<StartHeading> {
  for (const { row, cells } of sheet.rows.slice(0, SEEN)) {
    const known = [...cells].flatMap(([place, cell]) => {
      const id = names.get(foldHeading(cell))
      return id === undefined ? [] : [{ id, place }]
    })
    if (known.length < LEAST_KNOWN) continue
    const places = new Map(known.map(({ id, place }) => [id, place]))
    const twice = known.find(({ id, place }) => places.get(id) !== place)
    if (twice !== undefined) return failure('startList.columnTwice', undefined, { column: twice.id })
    const missing = listStartColumns().find(
      (one) => rowOfColumn(one.column).required === true && !places.has(columnId(one)),
    )
    if (missing !== undefined) return failure('startList.columnMissing', undefined, { column: columnId(missing) })
    const unknown = [...cells].filter(([, cell]) => !names.has(foldHeading(cell))).map(([, cell]) => textOf(cell))
    return success({ row, places, unknown: unknown.filter((one) => one !== '').slice(0, MOST_UNKNOWN) })
  }
  return failure('startList.headMissing')
}

/** A heading as it is compared: without what marks it as one that must be filled in. */
function foldHeading(cell: ReadCell): string {
  return foldKey(textOf(cell).replaceAll('*', ''))
}

function textOf(cell: ReadCell): string {
  return 'text' in cell
    ? cell.text
        .slice(0, LONGEST * 2)
        .replace(/\s+/gu, ' ')
        .trim()
        .slice(0, LONGEST)
    : ''
}
