import type { Calculation } from '../caseFile/claim.ts'
import { rationalCents, sumRational } from '../money/cents.ts'
import { rational, type Rational } from '../money/rational.ts'
import { failure, success, type Result } from '../result/result.ts'
import { product } from './product.ts'
import { quantityText, step, type StepData } from './steps.ts'

type LabourValue = Extract<Calculation, { method: 'labourValue' }>
/** An exact amount, not rounded yet, with the steps that led to it. */
export type Reckoned = Readonly<{ exact: Rational; steps: readonly StepData[] }>

function compared(owed: Rational, gainCents: number | undefined, steps: readonly StepData[]): Reckoned {
  const withOwed = [...steps, step('labour', owed)]
  if (gainCents === undefined) return { exact: owed, steps: withOwed }
  const gain = rationalCents(gainCents)
  const higherGain = gain.numerator * owed.denominator > owed.numerator * gain.denominator
  const exact = higherGain ? gain : owed
  return { exact, steps: [...withOwed, step('gain', gain), step(higherGain ? 'higherGain' : 'higherLabour', exact)] }
}

/**
 * The value of the work, less what was paid, against the exploiter's gain: both are shown, the higher counts
 * (domain §5.1, M04). Errors: `calculation.rateMissing`, `calculation.quantityInvalid`.
 */
export function calculateLabourValue(input: LabourValue): Result<Reckoned> {
  const { hours, rateCents, overtimeHours, overtimeRateCents, paidCents, gainCents } = input
  const regular = product(hours, rateCents, 'hours', 'rateCents')
  if (!regular.ok) return regular
  const steps = [step('hours', regular.value, { quantity: quantityText(hours), rate: rateCents ?? 0 })]
  const parts = [regular.value]
  if (overtimeHours !== undefined) {
    const overtime = product(overtimeHours, overtimeRateCents ?? null, 'overtimeHours', 'overtimeRateCents')
    if (!overtime.ok) return overtime
    parts.push(overtime.value)
    steps.push(
      step('overtime', overtime.value, { quantity: quantityText(overtimeHours), rate: overtimeRateCents ?? 0 }),
    )
  }
  if (paidCents !== undefined) {
    const paid = rational(-BigInt(paidCents))
    parts.push(paid)
    steps.push(step('paid', paid))
  }
  const owed = sumRational(parts)
  if (gainCents !== undefined && !Number.isSafeInteger(gainCents))
    return failure('amount.invalid', 'calculation.gainCents')
  return success(compared(owed.numerator < 0n ? rational(0n) : owed, gainCents, steps))
}
