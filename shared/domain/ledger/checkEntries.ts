import { failure, success, type Result } from '../result/result.ts'
import type { LedgerInput } from './ledger.ts'

/**
 * Whether every counter-entry undoes one entry, once, and not before its day. Errors: `ledger.idTwice`,
 * `ledger.reversesNothing`, `ledger.reversedTwice`, `ledger.reversedBefore`.
 */
export function checkEntries({
  payments,
  writeOffs = [],
  instalments = [],
  reversals = [],
}: LedgerInput): Result<true> {
  const days = new Map<string, string>()
  for (const [list, all] of Object.entries({ payments, writeOffs, instalments })) {
    for (const [index, { id, date }] of all.entries()) {
      if (id === undefined) continue
      if (days.has(id)) return failure('ledger.idTwice', `${list}.${index}.id`)
      days.set(id, date)
    }
  }
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
