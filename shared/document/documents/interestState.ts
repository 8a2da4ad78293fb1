import { findLastKnownDay, type InterestTable } from '../../domain/interest/rates.ts'
import { computeClaimLedger, paymentsOf, type LedgerClaim } from '../../domain/ledger/claimLedger.ts'
import type { Ledger } from '../../domain/ledger/ledger.ts'
import { DocumentProblem } from '../documentProblem.ts'

/** The state of an award; `to` is the day interest is computed to, and whether that is the day that was asked for. */
export type InterestState = Readonly<{ state: Ledger; to: string; isComplete: boolean }>

/**
 * The state of an award on a day as the creditor may ask for it: what the court does not expect any more is owed all the same
 * (question 90). Where the table of rates ends before the day, interest is computed to the last day known; but payments from
 * later days cannot be imputed then, and the document refuses.
 */
export function computeInterestState(on: string, claimFile: LedgerClaim, rates: InterestTable): InterestState {
  const acts = claimFile.ledgerActs?.filter(({ kind }) => kind !== 'writeOff') ?? []
  const written = new Set(claimFile.ledgerActs?.flatMap(({ kind, id }) => (kind === 'writeOff' ? [id] : [])))
  const owed = {
    ...claimFile,
    ledgerActs: acts.filter((act) => act.kind !== 'reversal' || !written.has(act.entry)),
  }
  const whole = computeClaimLedger(owed, on, { rates })
  if (whole.ok) return { state: whole.value, to: on, isComplete: true }
  const to = findLastKnownDay(rates)
  const isEarlier = to < on && paymentsOf(owed).every(({ date }) => date < to)
  const known = isEarlier ? computeClaimLedger(owed, to, { rates }) : whole
  if (!known.ok) throw new DocumentProblem('document.interestUnknown')
  return { state: known.value, to, isComplete: false }
}
