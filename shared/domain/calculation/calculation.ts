import type { Calculation } from '../caseFile/claim.ts'
import { centsFromRational, isCents, rationalFromCents, sumCents } from '../money/cents.ts'
import { assertNever } from '../result/assertNever.ts'
import { failure, success, type Result } from '../result/result.ts'
import type { CalculationInput } from './calculationInput.ts'
import { computeLabourValue, type ExactAmount } from './labourValue.ts'
import { multiplyByRate } from './product.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import { describeStep, writeQuantity, createStep, type CalculationStep, type StepData } from './steps.ts'

/** An amount in cents with its steps; `recomputed: false` where only the amount typed could be shown. */
export type CalculatedHead = Readonly<{
  amountCents: number
  steps: readonly CalculationStep[]
  /** False where the method has nothing to recompute: a fixed amount, receipts without items. */
  recomputed: boolean
}>

/** The same with its steps not yet in words. */
export type ComputedHead = Omit<CalculatedHead, 'steps'> & Readonly<{ steps: readonly StepData[] }>

type Items = readonly Readonly<{ title: Bilingual; amountCents: number }>[]

function computeProduct(
  code: 'units' | 'months',
  quantity: Readonly<{ text: string; field: string; unit?: string | Bilingual }>,
  rate: Readonly<{ cents: number | null; field: string }>,
): Result<ExactAmount> {
  const exact = multiplyByRate(quantity.text, rate.cents, quantity.field, rate.field)
  if (!exact.ok) return exact
  const params = { quantity: writeQuantity(quantity.text), rate: rate.cents ?? 0, unit: quantity.unit ?? '' }
  return success({ exact: exact.value, steps: [createStep(code, exact.value, params)] })
}

function sumItems(items: Items): Result<ExactAmount> {
  if (items.length === 0) return failure('calculation.itemsMissing', 'calculation.items')
  const amounts = items.map((item) => item.amountCents)
  const sum = sumCents(amounts, 'calculation.items')
  if (!sum.ok) return sum
  const exact = rationalFromCents(sum.value)
  const steps = items.map((item) => createStep('item', rationalFromCents(item.amountCents), { title: item.title }))
  return success({ exact, steps: [...steps, createStep('total', exact)] })
}

/** What the method gives, or undefined where only the stated amount can be repeated. */
function computeExact(calculation: Calculation): Result<ExactAmount> | undefined {
  switch (calculation.method) {
    case 'units': {
      const { quantity: text, unit, rateCents } = calculation
      return computeProduct('units', { text, unit, field: 'quantity' }, { cents: rateCents, field: 'rateCents' })
    }
    case 'monthsByWage': {
      const { months: text, wageCents } = calculation
      return computeProduct('months', { text, field: 'months' }, { cents: wageCents, field: 'wageCents' })
    }
    case 'annuity': {
      const { months: text, monthlyCents } = calculation
      return computeProduct('months', { text, field: 'months' }, { cents: monthlyCents, field: 'monthlyCents' })
    }
    case 'list':
      return sumItems(calculation.items)
    case 'receipts':
      return (calculation.items ?? []).length === 0 ? undefined : sumItems(calculation.items ?? [])
    case 'labourValue':
      return computeLabourValue(calculation)
    case 'fixed':
      return undefined
    default:
      return assertNever(calculation)
  }
}

function repeatAmount(head: CalculationInput): Result<ComputedHead> {
  const stated = head.amountCents ?? null
  if (stated === null) return failure('calculation.amountMissing', 'amountCents')
  if (!isCents(stated)) return failure('amount.invalid', 'amountCents')
  const code = head.calculation.method === 'receipts' ? 'receipts' : 'fixed'
  return success({ amountCents: stated, steps: [createStep(code, rationalFromCents(stated))], recomputed: false })
}

/**
 * The amount a head's calculation gives, with its steps in both languages (ZKP 236/3; domain §5.1). Quantities are
 * exact decimals; the result is rounded once, half-up, to whole cents. A fixed amount, and receipts without items,
 * cannot be recomputed: the stated amount comes back with a step that says so and `recomputed: false`.
 * Errors: `calculation.rateMissing`, `calculation.itemsMissing`, `calculation.amountMissing`,
 * `calculation.quantityInvalid`, `amount.invalid`, `amount.overflow`.
 */
export function calculateHead(head: CalculationInput): Result<CalculatedHead> {
  const computed = computeHead(head)
  if (!computed.ok) return computed
  return success({ ...computed.value, steps: computed.value.steps.map(describeStep) })
}

/** `calculateHead` for those who need the amount alone: the steps come without their words. Same errors. */
export function computeHead(head: CalculationInput): Result<ComputedHead> {
  const computed = computeExact(head.calculation)
  if (computed === undefined) return repeatAmount(head)
  if (!computed.ok) return computed
  const amount = centsFromRational(computed.value.exact, 'calculation')
  if (!amount.ok) return amount
  return success({ amountCents: amount.value, steps: computed.value.steps, recomputed: true })
}
