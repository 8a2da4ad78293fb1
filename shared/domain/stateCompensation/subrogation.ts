import type { Payment } from '../caseFile/payment.ts'
import type { StateStep } from '../caseFile/stateCompensation.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { LedgerEntry } from '../ledger/ledgerContent.ts'

/**
 * What the State has stepped into. Cents. `settledCents`: what it paid of the debt, and the debtors owe to it now;
 * `givenBackCents` and `passedCents` are taken off that: what debtors gave back to it, and what they paid to the victim who
 * had it already. `restCents`: what debtors still owe to the State. `returnableCents`: what the victim has above the debt,
 * and owes to the State.
 */
export type Subrogation = Readonly<{
  settledCents: number
  givenBackCents: number
  passedCents: number
  restCents: number
  returnableCents: number
}>

/** Sources that are the debtor's own means; a stranger's gift above the debt is no money of the State. */
const OF_DEBTORS: readonly Payment['source'][] = ['debtor', 'bailiff', 'confiscatedGain']

type Move = Readonly<{ date: string; entry: LedgerEntry } | { date: string; givenBackCents: number }>

/**
 * What the debtors owe to the State by a ledger and what they gave back, day by day. So much of the victim's claim as the State paid passes to it,
 * never more: no interest of its own is counted. What a debtor pays the victim above what is left frees them towards the State,
 * which has it from the victim: nobody pays twice, nobody is paid twice. Source: subrogation by payment (ZOO); law 35/15
 * (S18), confidence U (question 111).
 */
export function computeSubrogation(ledger: Pick<Ledger, 'entries'>, steps: readonly StateStep[]): Subrogation {
  const sums = { settledCents: 0, givenBackCents: 0, passedCents: 0, restCents: 0, returnableCents: 0 }
  for (const move of movesOf(ledger.entries, steps)) {
    if (!('entry' in move)) {
      sums.givenBackCents += move.givenBackCents
      sums.restCents -= move.givenBackCents
      continue
    }
    const { payment, overpaidCents } = move.entry
    if (payment.source === 'state') {
      const settled = payment.amountCents - overpaidCents
      sums.settledCents += settled
      sums.restCents += settled
      sums.returnableCents += overpaidCents
    } else if (OF_DEBTORS.includes(payment.source)) {
      const passed = Math.max(0, Math.min(overpaidCents, sums.restCents))
      sums.passedCents += passed
      sums.restCents -= passed
      sums.returnableCents += passed
    }
  }
  // After a payment was reversed, or an order annulled, more may have been given back than is owed: that is the debtors' to ask for.
  return { ...sums, restCents: Math.max(0, sums.restCents) }
}

/** Entries of the ledger and what was given back, by their days; of one day the entries first. */
function movesOf(entries: readonly LedgerEntry[], steps: readonly StateStep[]): readonly Move[] {
  const moves: Move[] = [
    ...entries.map((entry) => ({ date: entry.payment.date, entry })),
    ...steps.flatMap(({ kind, date, amountCents = 0 }) =>
      kind === 'reimbursement' ? [{ date, givenBackCents: amountCents }] : [],
    ),
  ]
  return moves.toSorted((one, other) => (one.date < other.date ? -1 : Number(one.date > other.date)))
}
