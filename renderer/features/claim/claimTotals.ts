import { parseAmount } from '../../../shared/format/parseAmount.ts'
import { headOf } from '../../forms/head.ts'

type Amounts = readonly Readonly<{ code: string; amountCents: string }>[]

/**
 * Sums of what can be read of the typed amounts, in cents. `uncounted` heads have an amount that cannot be read, or no
 * code by which it would belong to one of the sums.
 */
export function computeClaimTotals(
  heads: Amounts,
): Readonly<{ material: number; nonMaterial: number; all: number; uncounted: number }> {
  let material = 0
  let nonMaterial = 0
  let uncounted = 0
  for (const { code, amountCents } of heads) {
    const head = headOf(code)
    const read = parseAmount(amountCents)
    if (!read.ok || head === undefined) uncounted += amountCents.trim() === '' ? 0 : 1
    else if (head.kind === 'nonMaterial') nonMaterial += read.value
    else material += read.value
  }
  return { material, nonMaterial, all: material + nonMaterial, uncounted }
}
