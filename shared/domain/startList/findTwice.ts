import { foldKey } from '../../text/fold.ts'
import type { ReadStartRow } from './startRow.ts'

/**
 * The rows of a list, each that says again what an earlier one says – the same file, judgment and injured party – marked with the row of
 * that one: it would be entered once and found the second time, and which of the two is right only a person knows. Never fails.
 */
export function findTwice(rows: readonly ReadStartRow[]): readonly ReadStartRow[] {
  const seen = new Map<string, number>()
  return rows.map((read) => {
    const { value } = read
    if (value === undefined) return read
    const who = value.victim.pseudonym?.cnr ?? value.victim.name
    const key = [value.mark, value.judgment, who].map((one) => foldKey(one).replaceAll(' ', '')).join('|')
    const first = seen.get(key)
    if (first === undefined) {
      seen.set(key, read.row)
      return read
    }
    const { value: _left, ...rest } = read
    return { ...rest, problems: [{ column: 'mark', code: 'startList.rowTwice', params: { row: first } }] }
  })
}
