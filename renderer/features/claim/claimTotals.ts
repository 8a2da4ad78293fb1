import { computeHeadTotals, type HeadTotals } from '../../../shared/domain/claim/headTotals.ts'
import { addUpCents } from '../../../shared/domain/money/cents.ts'
import { parseAmount } from '../../../shared/format/parseAmount.ts'
import { headOf } from '../../forms/head.ts'

type Amounts = readonly Readonly<{ code: string; amountCents: string }>[]
type ClaimTotals = HeadTotals & Readonly<{ uncounted: number }>

const known = new WeakMap<Amounts, ClaimTotals>()

/**
 * Sums of what can be read of the typed amounts, in cents. `uncounted` heads have an amount that cannot be read, or no
 * code by which it would belong to one of the sums. The same list is added up once.
 */
export function computeClaimTotals(typed: Amounts): ClaimTotals {
  const found = known.get(typed)
  if (found !== undefined) return found
  let uncounted = 0
  const heads = typed.flatMap(({ code, amountCents }) => {
    const head = headOf(code)
    const read = parseAmount(amountCents)
    const isBlank = amountCents.trim() === ''
    if (!isBlank && (head === undefined || !read.ok)) uncounted += 1
    return head === undefined ? [] : [{ code: head.code, amountCents: read.ok ? read.value : null }]
  })
  const totals = { ...computeHeadTotals(heads), uncounted }
  known.set(typed, totals)
  return totals
}

/** The sum of the costs that can be read, in cents. */
export function sumCosts(typed: readonly Readonly<{ amountCents: string }>[]): number {
  const read = typed.map(({ amountCents }) => parseAmount(amountCents))
  return addUpCents(read.map((result) => (result.ok ? result.value : 0)))
}
