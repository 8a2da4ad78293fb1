import { ledgerActsOf } from '../../../shared/domain/caseFile/ledgerAct.ts'
import type { StoredClaim } from '../../db/tables/claimTable.ts'

/** The payment in the ledger that a step names: how much, where there is one, and whether it was reversed. Cents. */
export type EntryOfStep = Readonly<{ amountCents?: number; isReversed: boolean }>

/** What became of the entry of a step; a step without one has none that could be reversed. */
export function entryOfStep(
  { payments, ledgerActs }: Pick<StoredClaim, 'payments' | 'ledgerActs'>,
  entry: string | undefined,
): EntryOfStep {
  if (entry === undefined) return { isReversed: false }
  const paid = payments.find(({ id }) => id === entry)
  return {
    ...(paid === undefined ? {} : { amountCents: paid.amountCents }),
    isReversed: ledgerActsOf(ledgerActs, 'reversal').some((one) => one.entry === entry),
  }
}
