import { computeInterest } from '../interest/interest.ts'
import type { InterestTable } from '../interest/rates.ts'
import { success, type Result } from '../result/result.ts'
import type { ImputationPart, PartSums } from './imputation.ts'
import { sum } from './sum.ts'

/**
 * A sum owed. `interestFrom` is the first day that bears interest. `debtors`: who owes it, by id; several owe it jointly, and
 * where nobody is named whoever pays pays on it. Cents.
 */
export type Debt = Readonly<{
  principalCents: number
  interestFrom?: string | undefined
  debtors?: readonly string[] | undefined
}>

/** A debt while its ledger is computed: what is open, what was written off, who has paid how much. */
export type DebtState = {
  readonly debtors: readonly string[] | undefined
  readonly open: Record<ImputationPart, number>
  readonly lost: Record<ImputationPart, number>
  readonly paidBy: Map<string | undefined, number>
  accruedCents: number
  from: string | undefined
}

/** How interest is reckoned: the rates, and whether the last one runs on past the end of the table. */
export type InterestTerms = Readonly<{ rates: InterestTable; projection: boolean }>

/** The debt before anybody has paid. */
export function openDebt({ principalCents, interestFrom, debtors }: Debt, costsCents = 0): DebtState {
  return {
    debtors: debtors === undefined || debtors.length === 0 ? undefined : [...new Set(debtors)],
    open: { costs: costsCents, interest: 0, principal: principalCents },
    lost: { costs: 0, interest: 0, principal: 0 },
    paidBy: new Map(),
    accruedCents: 0,
    from: interestFrom,
  }
}

/** Whether `payer` is one of those who owe a debt, or nobody in particular owes it. */
export function owes(debt: DebtState, payer: string): boolean {
  return debt.debtors === undefined || debt.debtors.includes(payer)
}

/**
 * Adds the interest of the open principal up to a day, rounded to cents once. Answers whether a rate was supposed. Errors:
 * those of `computeInterest`.
 */
export function accrue(debt: DebtState, to: string, { rates, projection }: InterestTerms): Result<boolean> {
  if (debt.from === undefined || debt.from >= to) return success(false)
  const span = { principalCents: debt.open.principal, from: debt.from, to }
  debt.from = to
  if (span.principalCents === 0) return success(false)
  const found = computeInterest({ ...span, ...(projection ? { projection } : {}) }, rates)
  if (!found.ok) return found
  debt.open.interest += found.value.totalCents
  debt.accruedCents += found.value.totalCents
  return success(found.value.projection === true)
}

/**
 * Takes up to `amount` from what is open, part by part in `order`, the first debt first; then from what was written off and
 * is paid after all. Answers what was taken of each part.
 */
export function pay(
  debts: readonly DebtState[],
  amount: number,
  order: readonly ImputationPart[],
  payer: string | undefined,
): PartSums {
  const taken = { costs: 0, interest: 0, principal: 0 }
  for (const kind of ['open', 'lost'] as const) {
    for (const part of order) {
      for (const debt of debts) {
        const step = Math.min(amount - sumOf(taken), debt[kind][part])
        debt[kind][part] -= step
        taken[part] += step
        debt.paidBy.set(payer, (debt.paidBy.get(payer) ?? 0) + step)
      }
    }
  }
  return taken
}

/** Writes up to `amount` of what is open off, in the same order. Answers what was written off of each part. */
export function writeOff(debts: readonly DebtState[], amount: number, order: readonly ImputationPart[]): PartSums {
  const taken = { costs: 0, interest: 0, principal: 0 }
  for (const part of order) {
    for (const debt of debts) {
      const step = Math.min(amount - sumOf(taken), debt.open[part])
      debt.open[part] -= step
      debt.lost[part] += step
      taken[part] += step
    }
  }
  return taken
}

/** Costs, interest and principal together. */
export function sumOf({ costs, interest, principal }: PartSums): number {
  return sum([costs, interest, principal])
}
