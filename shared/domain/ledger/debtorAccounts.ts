import { splitByWeights } from '../money/splitByWeights.ts'
import { sumOf, type DebtState } from './debtState.ts'
import type { LedgerEntry } from './ledgerContent.ts'
import { sum } from './sum.ts'

/**
 * One debtor: what they paid, what of it is above what was owed and goes back to them, what they still owe (jointly with
 * others or alone), and how much of it they paid for others. Cents.
 */
export type DebtorAccount = Readonly<{
  debtor: string
  paidCents: number
  surplusCents: number
  owedCents: number
  paidForOthersCents: number
}>

/** What a debtor bears of a joint debt in the end, as a weight; equal where nothing is said. */
export type InnerShares = Readonly<Record<string, number | bigint>>

/**
 * The accounts of all who owe anything, in the order in which the debts name them. What somebody has paid of a joint debt above
 * their own inner share of the whole is paid for the others. Source: law on obligations, joint liability and recourse, its
 * articles not read (question 89).
 */
export function accountsOf(
  debts: readonly DebtState[],
  entries: readonly LedgerEntry[],
  shares: InnerShares = {},
): readonly DebtorAccount[] {
  const forOthers = [...groupsOf(debts).values()].map((group) => paidForOthers(group, shares))
  return [...new Set(debts.flatMap((debt) => debt.debtors ?? []))].map((debtor) => {
    const own = entries.filter(({ payment }) => payment.from === debtor)
    return {
      debtor,
      paidCents: sum(own.map(({ payment }) => payment.amountCents)),
      surplusCents: sum(own.map(({ overpaidCents }) => overpaidCents)),
      owedCents: sum(debts.filter((debt) => debt.debtors?.includes(debtor)).map(({ open }) => sumOf(open))),
      paidForOthersCents: sum(forOthers.map((group) => group.get(debtor) ?? 0)),
    }
  })
}

// Heads that the same people owe are one obligation: which of them a payment settles first must not make it somebody else's.
function groupsOf(debts: readonly DebtState[]): ReadonlyMap<string, readonly DebtState[]> {
  const groups = new Map<string, DebtState[]>()
  for (const debt of debts) {
    if (debt.debtors === undefined || debt.debtors.length < 2) continue
    const key = debt.debtors.toSorted().join(' ')
    groups.set(key, [...(groups.get(key) ?? []), debt])
  }
  return groups
}

function paidForOthers(group: readonly DebtState[], shares: InnerShares): ReadonlyMap<string, number> {
  const debtors = group[0]?.debtors ?? []
  const total = sum(group.map(({ open, paidBy }) => sumOf(open) + sum([...paidBy.values()])))
  const own = splitByWeights(
    total,
    debtors.map((debtor) => shares[debtor] ?? 1),
  )
  return new Map(
    debtors.map((debtor, index) => {
      const paid = sum(group.map(({ paidBy }) => paidBy.get(debtor) ?? 0))
      return [debtor, Math.max(0, paid - (own[index] ?? 0))]
    }),
  )
}
