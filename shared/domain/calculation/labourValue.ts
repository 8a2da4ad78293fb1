import type { Calculation } from '../caseFile/claim.ts'
import { rationalFromCents, sumRational } from '../money/cents.ts'
import { rational, type Rational } from '../money/rational.ts'
import { failure, success, type Result } from '../result/result.ts'
import { multiplyByRate } from './product.ts'
import { writeQuantity, createStep, type StepData } from './steps.ts'

type LabourValue = Extract<Calculation, { method: 'labourValue' }>
/** An exact amount, not rounded yet, with the steps that led to it. */
export type ExactAmount = Readonly<{ exact: Rational; steps: readonly StepData[] }>

function compareWithGain(owed: Rational, gainCents: number | undefined, steps: readonly StepData[]): ExactAmount {
  const withOwed = [...steps, createStep('labour', owed)]
  if (gainCents === undefined) return { exact: owed, steps: withOwed }
  const gain = rationalFromCents(gainCents)
  const higherGain = gain.numerator * owed.denominator > owed.numerator * gain.denominator
  const exact = higherGain ? gain : owed
  return {
    exact,
    steps: [...withOwed, createStep('gain', gain), createStep(higherGain ? 'higherGain' : 'higherLabour', exact)],
  }
}

/**
 * The value of the work, less what was paid, against the exploiter's gain: both are shown, the higher counts
 * (domain §5.1, M04). Errors: `calculation.rateMissing`, `calculation.quantityInvalid`.
 */
export function computeLabourValue(input: LabourValue): Result<ExactAmount> {
  const { hours, rateCents, overtimeHours, overtimeRateCents, paidCents, gainCents } = input
  const regular = multiplyByRate(hours, rateCents, 'hours', 'rateCents')
  if (!regular.ok) return regular
  const steps = [createStep('hours', regular.value, { quantity: writeQuantity(hours), rate: rateCents ?? 0 })]
  const parts = [regular.value]
  if (overtimeHours !== undefined) {
    const overtime = multiplyByRate(overtimeHours, overtimeRateCents ?? null, 'overtimeHours', 'overtimeRateCents')
    if (!overtime.ok) return overtime
    parts.push(overtime.value)
    steps.push(
      createStep('overtime', overtime.value, { quantity: writeQuantity(overtimeHours), rate: overtimeRateCents ?? 0 }),
    )
  }
  if (paidCents !== undefined) {
    const paid = rational(-BigInt(paidCents))
    parts.push(paid)
    steps.push(createStep('paid', paid))
  }
  const owed = sumRational(parts)
  if (gainCents !== undefined && !Number.isSafeInteger(gainCents))
    return failure('amount.invalid', 'calculation.gainCents')
  return success(compareWithGain(owed.numerator < 0n ? rational(0n) : owed, gainCents, steps))
}
