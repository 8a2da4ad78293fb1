import { failure, success, type Result } from '../result/result.ts'
import type { LedgerContent } from './ledgerContent.ts'

/**
 * Whether every entry has an id of its own, and every counter-entry undoes one other entry, once, and not before its day.
 * Errors: `ledger.idTwice`, `ledger.reversesNothing`, `ledger.reversedTwice`, `ledger.reversedBefore`.
 */
export function checkEntries(input: LedgerContent): Result<true> {
  const { payments, writeOffs = [], instalments = [], reversals = [] } = input
  const taken = new Set<string>()
  for (const [list, all] of Object.entries({ payments, writeOffs, instalments, reversals })) {
    for (const [index, { id }] of all.entries()) {
      if (id === undefined) continue
      if (taken.has(id)) return failure('ledger.idTwice', `${list}.${index}.id`)
      taken.add(id)
    }
  }
  const days = new Map([...payments, ...writeOffs, ...instalments].map(({ id = '', date }) => [id, date]))
  const gone = new Set<string>()
  for (const [index, { entry, date }] of reversals.entries()) {
    const field = `reversals.${index}`
    const made = days.get(entry)
    if (made === undefined) return failure('ledger.reversesNothing', `${field}.entry`)
    if (gone.has(entry)) return failure('ledger.reversedTwice', `${field}.entry`)
    if (date < made) return failure('ledger.reversedBefore', `${field}.date`, { made })
    gone.add(entry)
  }
  return success(true)
}
