import type { Payment } from '../caseFile/payment.ts'
import { computeInterest } from '../interest/interest.ts'
import { shippedInterestTable, type InterestTable } from '../interest/rates.ts'
import { success, type Result } from '../result/result.ts'

/** What a payment may settle, in the order in which it does. */
export const IMPUTATION_ORDER = ['costs', 'interest', 'principal'] as const
/** One of `IMPUTATION_ORDER`. */
export type ImputationPart = (typeof IMPUTATION_ORDER)[number]

/** A sum owed. `interestFrom` is the first day that bears interest. Cents. */
export type Debt = Readonly<{ principalCents: number; interestFrom?: string | undefined }>

/** One payment and what it settled; `remainingCents` is the principal left after it. Cents. */
export type LedgerEntry = Readonly<{
  payment: Payment
  costsCents: number
  interestCents: number
  principalCents: number
  overpaidCents: number
  remainingCents: number
}>

/** The state of an award on a day (exclusive). Cents. */
export type Ledger = Readonly<{
  entries: readonly LedgerEntry[]
  paidCents: number
  costsCents: number
  interestCents: number
  principalCents: number
  overpaidCents: number
}>

/** What is owed from when and what was paid; cents, ISO dates. */
export type LedgerInput = Readonly<{
  debts: readonly Debt[]
  payments: readonly Payment[]
  to: string
  costsCents?: number
  order?: readonly ImputationPart[]
  /** The rates of interest; those that ship where nothing is said. */
  rates?: InterestTable
}>

type Open = { principal: number; interest: number; from: string | undefined }
type State = { costs: number; open: Open[] }

/**
 * What is owed after payments: interest accrues on the principal still open, and is rounded to cents at every payment;
 * a payment settles costs, then interest, then principal (another `order` may be given), the first head first. Payments
 * after `to` are left out. Errors: those of `interest`. Source: ZOO, imputation of payments, confidence B (domain §10).
 */
export function computeLedger({
  debts,
  payments,
  to,
  costsCents = 0,
  order = IMPUTATION_ORDER,
  rates = shippedInterestTable,
}: LedgerInput): Result<Ledger> {
  const open = debts.map(({ principalCents, interestFrom }) => ({
    principal: principalCents,
    interest: 0,
    from: interestFrom,
  }))
  const state: State = { costs: costsCents, open }
  const entries: LedgerEntry[] = []
  const counted = payments.filter(({ date }) => date <= to).toSorted((one, other) => (one.date < other.date ? -1 : 1))
  for (const payment of counted) {
    const accrued = accrue(state, payment.date, rates)
    if (!accrued.ok) return accrued
    entries.push(settle(state, payment, order))
  }
  const accrued = accrue(state, to, rates)
  if (!accrued.ok) return accrued
  return success({
    entries,
    paidCents: sum(counted.map((payment) => payment.amountCents)),
    costsCents: state.costs,
    interestCents: sum(open.map((debt) => debt.interest)),
    principalCents: sum(open.map((debt) => debt.principal)),
    overpaidCents: sum(entries.map((entry) => entry.overpaidCents)),
  })
}

function accrue(state: State, to: string, rates: InterestTable): Result<true> {
  for (const debt of state.open) {
    if (debt.from === undefined || debt.from >= to) continue
    const result = computeInterest({ principalCents: debt.principal, from: debt.from, to }, rates)
    if (!result.ok) return result
    debt.interest += result.value.totalCents
    debt.from = to
  }
  return success(true)
}

function settle(state: State, payment: Payment, order: readonly ImputationPart[]): LedgerEntry {
  const settled = { costs: 0, interest: 0, principal: 0 }
  let left = payment.amountCents
  for (const part of order) {
    const taken = part === 'costs' ? takeCosts(state, left) : takeFrom(state.open, part, left)
    settled[part] = taken
    left -= taken
  }
  return {
    payment,
    costsCents: settled.costs,
    interestCents: settled.interest,
    principalCents: settled.principal,
    overpaidCents: left,
    remainingCents: sum(state.open.map((debt) => debt.principal)),
  }
}

function takeCosts(state: State, left: number): number {
  const taken = Math.min(left, state.costs)
  state.costs -= taken
  return taken
}

function takeFrom(open: readonly Open[], part: 'interest' | 'principal', left: number): number {
  let total = 0
  for (const debt of open) {
    const taken = Math.min(left - total, debt[part])
    debt[part] -= taken
    total += taken
  }
  return total
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
