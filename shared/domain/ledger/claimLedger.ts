import { separateShares, splitByShares, weighShares } from '../decision/debtorShares.ts'
import { findOrderedDebtors } from '../decision/orderedDebtors.ts'
import type { ClaimFile } from '../caseFile/caseFile.ts'
import { ledgerActsOf } from '../caseFile/ledgerAct.ts'
import type { Payment } from '../caseFile/payment.ts'
import type { InterestTable } from '../interest/rates.ts'
import { STAGES } from '../claim/stages.ts'
import { success, type Result } from '../result/result.ts'
import { checkEntries } from './checkEntries.ts'
import { computeLedger, paymentsInEffect, type Ledger, type LedgerInput } from './ledger.ts'
import type { Debt } from './debtState.ts'

const LAST_DAY = '9999-12-31'

/** What of a claim its ledger is kept by. */
export type LedgerClaim = Pick<ClaimFile, 'claim' | 'stage' | 'decision' | 'payments' | 'ledgerActs'>

/**
 * What the order on a claim awards, head by head, owed by all who are ordered to pay, or by each their share of it; nothing while
 * no order stands, as after it was annulled.
 */
function debtsOf({ claim, stage, decision }: LedgerClaim): readonly Debt[] {
  if (decision === undefined || (stage !== undefined && !STAGES[stage].decided)) return []
  const debtors = findOrderedDebtors(claim, decision)
  const shares = separateShares(decision)
  return decision.heads
    .filter(({ awardedCents }) => awardedCents > 0)
    .flatMap(({ awardedCents, interestFrom }) =>
      shares === undefined
        ? [{ principalCents: awardedCents, interestFrom, debtors }]
        : splitByShares(awardedCents, shares).map(({ debtor, cents }) => ({
            ...{ principalCents: cents, interestFrom, debtors: [debtor] },
          })),
    )
}

function inputOf(claim: LedgerClaim, to: string): LedgerInput {
  const acts = claim.ledgerActs ?? []
  const shares = claim.decision?.shares
  return {
    debts: debtsOf(claim),
    payments: claim.payments,
    reversals: ledgerActsOf(acts, 'reversal'),
    writeOffs: ledgerActsOf(acts, 'writeOff'),
    instalments: ledgerActsOf(acts, 'instalments'),
    ...(shares === undefined ? {} : { shares: Object.fromEntries(weighShares(shares)) }),
    to,
  }
}

/** How interest is reckoned; with `projection` the last known rate runs on, and the ledger says so. */
export type LedgerTerms = Readonly<{ rates: InterestTable; projection?: boolean }>

/** The ledger of a claim on a day. Errors: those of `computeLedger`. */
export function computeClaimLedger(claim: LedgerClaim, to: string, terms: LedgerTerms): Result<Ledger> {
  return computeLedger({ ...inputOf(claim, to), ...terms })
}

/** Whether the entries of a claim undo one another as they may. Errors: those of `checkEntries`. */
export function checkLedgerOf(claim: LedgerClaim): Result<true> {
  return checkEntries(inputOf(claim, LAST_DAY))
}

/** The payments on a claim that count: none that was reversed; to a day, or all. */
export function paymentsOf(claim: LedgerClaim, to = LAST_DAY): readonly Payment[] {
  return paymentsInEffect(inputOf(claim, to))
}

/** What is owed on a day without a payment, and how much more would be paid above it with that payment. Cents. */
export type Surplus = Readonly<{ debt: number; surplus: number }>

/** What a payment that is to be entered would pay too much. Errors: those of `computeLedger`. */
export function findSurplus(claim: LedgerClaim, payment: Payment, on: string, terms: LedgerTerms): Result<Surplus> {
  const before = computeClaimLedger(claim, on, terms)
  if (!before.ok) return before
  const after = computeClaimLedger({ ...claim, payments: [...claim.payments, payment] }, on, terms)
  if (!after.ok) return after
  return success({
    debt: before.value.balanceCents,
    surplus: after.value.overpaidCents - before.value.overpaidCents,
  })
}

/** Whether everything is paid: by rates that are known, only by the last known one past its half-year, or not. */
export type PaidState = 'paid' | 'paidByProjection' | 'owed'

/** Whether everything is paid on a day: nothing owed, nothing written off. */
export function judgePaid(claim: LedgerClaim, on: string, rates: InterestTable): PaidState {
  if (claim.decision === undefined) return 'owed'
  const ledger = computeClaimLedger(claim, on, { rates, projection: true })
  if (!ledger.ok || ledger.value.balanceCents > 0 || ledger.value.writtenOffCents > 0) return 'owed'
  return ledger.value.projection === true ? 'paidByProjection' : 'paid'
}
