import { MAX_CENTS } from '../../format/amount.ts'
import { failure, success, type Result } from '../result/result.ts'
import { addRational, rational, roundHalfUp, type Rational } from './rational.ts'

/** Whether the number is an amount: whole, not negative, within the bound. */
export function isCents(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0 && value <= MAX_CENTS
}

/** Sum of amounts in cents. Errors: `amount.invalid` with the place in the list, `amount.overflow` past the bound. */
export function sumCents(amounts: readonly number[], field?: string): Result<number> {
  let sum = 0
  for (const [index, amount] of amounts.entries()) {
    if (!isCents(amount)) return failure('amount.invalid', field === undefined ? String(index) : `${field}.${index}`)
    sum += amount
    if (sum > MAX_CENTS) return failure('amount.overflow', field)
  }
  return success(sum)
}

/**
 * Sum of amounts already checked, in cents: for totals that are only shown or compared. Where there is no exact number for
 * it, which takes more than ninety of the largest amounts, the largest exact number.
 */
export function addUpCents(amounts: readonly number[]): number {
  return Math.min(
    amounts.reduce((sum, amount) => sum + amount, 0),
    Number.MAX_SAFE_INTEGER,
  )
}

/** An exact amount in cents, rounded once, half-up. Errors: `amount.overflow` past the bound, `amount.negative`. */
export function centsFromRational(value: Rational, field?: string): Result<number> {
  const rounded = roundHalfUp(value)
  if (rounded < 0n) return failure('amount.negative', field)
  return rounded > BigInt(MAX_CENTS) ? failure('amount.overflow', field) : success(Number(rounded))
}

/** Whole cents as an exact fraction. */
export function rationalFromCents(cents: number): Rational {
  return rational(BigInt(cents))
}

/** Exact sum of exact amounts. */
export function sumRational(amounts: readonly Rational[]): Rational {
  return amounts.reduce(addRational, rational(0n))
}
