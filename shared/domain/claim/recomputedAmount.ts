import { computeHead } from '../calculation/calculation.ts'
import type { Calculation, ClaimHead } from '../caseFile/claim.ts'

/**
 * The amounts a head's own calculation supports, in cents; the first is the one to show. Empty where nothing can be
 * recomputed (fixed sums, receipts without items). Labour value gives two: the higher of the work and the exploiter's
 * gain, and the work alone, which the injured party may choose to ask for (domain rules §5.1).
 */
export function recomputeAmounts(head: Pick<ClaimHead, 'calculation'>): readonly number[] {
  const shown = recompute(head.calculation)
  if (shown === undefined) return []
  if (head.calculation.method !== 'labourValue' || head.calculation.gainCents === undefined) return [shown]
  const work = recompute({ ...head.calculation, gainCents: undefined })
  return work === undefined ? [shown] : [shown, work]
}

function recompute(calculation: Calculation): number | undefined {
  const result = computeHead({ calculation, amountCents: 0 })
  // More paid than owed: the calculation supports nothing.
  if (!result.ok) return result.error.code === 'amount.negative' ? 0 : undefined
  return result.value.recomputed ? result.value.amountCents : undefined
}

/** The value of the work and the exploiter's gain, in cents, and which of them counts. */
export type WorkAndGain = Readonly<{ workCents: number; gainCents: number; higher: 'work' | 'gain' }>

/**
 * The two sums that stand side by side for work without pay (domain rules §5.1, M04); the higher is asked for, the work where
 * they are equal. Undefined where the calculation holds only one of them.
 */
export function compareWorkWithGain(calculation: Calculation): WorkAndGain | undefined {
  if (calculation.method !== 'labourValue' || calculation.gainCents === undefined) return undefined
  const { gainCents } = calculation
  const workCents = recompute({ ...calculation, gainCents: undefined })
  if (workCents === undefined) return undefined
  return { workCents, gainCents, higher: gainCents > workCents ? 'gain' : 'work' }
}
