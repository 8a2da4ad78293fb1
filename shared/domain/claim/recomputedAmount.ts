import type { ClaimHead } from '../caseFile/claim.ts'
import { centsFromRational, rationalCents, sumCents } from '../money/cents.ts'
import { multiplyRational, rationalFromDecimal } from '../money/rational.ts'

/** The amount a head's own calculation gives, in cents; undefined where it gives none (fixed sums, unlisted receipts). */
export function recomputedAmount({ calculation }: ClaimHead): number | undefined {
  switch (calculation.method) {
    case 'units':
      return product(calculation.quantity, calculation.rateCents)
    case 'monthsByWage':
      return product(calculation.months, calculation.wageCents)
    case 'annuity':
      return product(calculation.months, calculation.monthlyCents)
    case 'list':
      return listed(calculation.items)
    case 'receipts':
      return listed(calculation.items ?? [])
    case 'labourValue':
    case 'fixed':
      return undefined
  }
}

function product(quantity: string, cents: number | null): number | undefined {
  const factor = rationalFromDecimal(quantity)
  if (factor === undefined || cents === null) return undefined
  const amount = centsFromRational(multiplyRational(factor, rationalCents(cents)))
  return amount.ok ? amount.value : undefined
}

function listed(items: readonly { amountCents: number }[]): number | undefined {
  if (items.length === 0) return undefined
  const sum = sumCents(items.map(({ amountCents }) => amountCents))
  return sum.ok ? sum.value : undefined
}
