import type { Decision } from '../../domain/caseFile/decision.ts'
import type { Payment } from '../../domain/caseFile/payment.ts'
import { findLastKnownDay, type InterestTable } from '../../domain/interest/rates.ts'
import { computeLedger, type Ledger } from '../../domain/ledger/ledger.ts'
import { DocumentProblem } from '../documentProblem.ts'

/** The state of an award; `to` is the day interest is computed to, and whether that is the day that was asked for. */
export type InterestState = Readonly<{ state: Ledger; to: string; isComplete: boolean }>

/**
 * The state of an award on a day. Where the table of rates ends before it, interest is computed to the last day known; but
 * payments from later days cannot be imputed then, and the document refuses.
 */
export function computeInterestState(
  on: string,
  decision: Decision,
  payments: readonly Payment[],
  rates: InterestTable,
): InterestState {
  const debts = decision.heads.map(({ awardedCents, interestFrom }) => ({ principalCents: awardedCents, interestFrom }))
  const whole = computeLedger({ debts, payments, to: on, rates })
  if (whole.ok) return { state: whole.value, to: on, isComplete: true }
  const to = findLastKnownDay(rates)
  const known =
    to < on && payments.every(({ date }) => date < to) ? computeLedger({ debts, payments, to, rates }) : whole
  if (!known.ok) throw new DocumentProblem('document.interestUnknown')
  return { state: known.value, to, isComplete: false }
}
