import type { LedgerInput } from '../../../shared/domain/ledger/ledger.ts'
import { computeInterestDayByDay, firstKnownDay } from './interestOracle.ts'

/**
 * A ledger by another method: the days are walked one by one, interest is looked up day by day and summed in whole numbers,
 * and what is taken is taken out of one list of pots. It knows no counter-entry: a reversed entry is never given to it. Of one
 * day payments come before sums written off.
 */

const DAY = 86_400_000
const dayOf = (date: string) => Math.round((Date.parse(`${date}T00:00:00Z`) - firstKnownDay) / DAY)
const PARTS = ['costs', 'interest', 'principal'] as const

type Part = (typeof PARTS)[number]
type Pot = { debt: number; part: Part; open: bigint; lost: bigint }
type Line = readonly [costs: bigint, interest: bigint, principal: bigint, over: bigint]

export type OracleLedger = Readonly<{
  lines: readonly Line[]
  open: readonly [costs: bigint, interest: bigint, principal: bigint]
  lost: bigint
  accrued: bigint
}>

/** The pots of every debt; the costs, which everybody owes, are the first debt. */
function createPots({ debts, costsCents = 0, order = PARTS }: LedgerInput) {
  const everybody = [...new Set(debts.flatMap(({ debtors = [] }) => debtors))]
  const owed = [{ principalCents: 0, interestFrom: undefined, debtors: everybody }, ...debts]
  const all = owed.map((_one, index) => index)
  const since = owed.map(({ interestFrom }) => (interestFrom === undefined ? undefined : dayOf(interestFrom)))
  const pots: Pot[] = owed.flatMap(({ principalCents }, debt) => [
    { debt, part: 'costs', open: debt === 0 ? BigInt(costsCents) : 0n, lost: 0n },
    { debt, part: 'interest', open: 0n, lost: 0n },
    { debt, part: 'principal', open: BigInt(principalCents), lost: 0n },
  ])
  const pot = (debt: number, part: Part) => pots.find((one) => one.debt === debt && one.part === part) as Pot
  return {
    all,
    pots,
    ofPayer(payer: string | undefined): readonly number[] {
      if (payer === undefined) return all
      const own = all.filter((index) => {
        const debtors = owed[index]?.debtors ?? []
        return debtors.length === 0 || debtors.includes(payer)
      })
      return own.length === 0 ? all : own
    },
    accrue(debt: number, day: number): bigint {
      const from = since[debt]
      if (from === undefined || from >= day) return 0n
      const grown = computeInterestDayByDay(pot(debt, 'principal').open, from, day)
      pot(debt, 'interest').open += grown
      since[debt] = day
      return grown
    },
    take(concerned: readonly number[], amount: number, isPaid: boolean): Line {
      let left = BigInt(amount)
      const taken = { costs: 0n, interest: 0n, principal: 0n }
      for (const from of isPaid ? (['open', 'lost'] as const) : (['open'] as const)) {
        for (const one of order.flatMap((part) => concerned.map((debt) => pot(debt, part)))) {
          const step = left < one[from] ? left : one[from]
          one[from] -= step
          if (!isPaid) one.lost += step
          left -= step
          taken[one.part] += step
        }
      }
      return [taken.costs, taken.interest, taken.principal, left]
    },
  }
}

export function computeLedgerDayByDay(input: LedgerInput): OracleLedger {
  const { payments, writeOffs = [] } = input
  const state = createPots(input)
  const { all, pots } = state
  const lines: Line[] = []
  let accrued = 0n
  const accrueEach = (debts: readonly number[], day: number) => {
    for (const debt of debts) accrued += state.accrue(debt, day)
  }
  const last = dayOf(input.to)
  const days = [...payments, ...writeOffs].map(({ date }) => dayOf(date)).filter((day) => day <= last)
  for (let day = Math.min(last, ...days); day <= last; day += 1) {
    for (const payment of payments.filter(({ date }) => dayOf(date) === day)) {
      accrueEach(state.ofPayer(payment.from), day)
      lines.push(state.take(state.ofPayer(payment.from), payment.amountCents, true))
    }
    for (const one of writeOffs.filter(({ date }) => dayOf(date) === day)) {
      accrueEach(all, day)
      state.take(all, one.amountCents, false)
    }
  }
  accrueEach(all, last)
  const sumOf = (part: Part) => pots.filter((one) => one.part === part).reduce((sum, one) => sum + one.open, 0n)
  const lost = pots.reduce((sum, one) => sum + one.lost, 0n)
  return { lines, open: [sumOf('costs'), sumOf('interest'), sumOf('principal')], lost, accrued }
}
