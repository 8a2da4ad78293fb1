import { isCents, rationalFromCents } from '../money/cents.ts'
import { multiplyRational, rationalFromDecimal, type Rational } from '../money/rational.ts'
import { failure, success, type Result } from '../result/result.ts'

/** Longest quantity read: 9 digits, a point, 4 places, as the case form allows. */
const MAX_QUANTITY_LENGTH = 14

/**
 * An exact quantity times cents. Errors, each with its field under `calculation.`: `calculation.rateMissing`,
 * `calculation.quantityInvalid`, `amount.invalid`.
 */
export function multiplyByRate(
  quantity: string,
  rateCents: number | null,
  quantityField: string,
  rateField: string,
): Result<Rational> {
  if (rateCents === null) return failure('calculation.rateMissing', `calculation.${rateField}`)
  if (!isCents(rateCents)) return failure('amount.invalid', `calculation.${rateField}`)
  const exact = quantity.length > MAX_QUANTITY_LENGTH ? undefined : rationalFromDecimal(quantity)
  if (exact === undefined || quantity.startsWith('-')) {
    return failure('calculation.quantityInvalid', `calculation.${quantityField}`)
  }
  return success(multiplyRational(exact, rationalFromCents(rateCents)))
}
