/** An exact fraction of whole numbers; the denominator is always positive. No float takes part anywhere. */
export type Rational = Readonly<{ numerator: bigint; denominator: bigint }>

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/

function computeGreatestCommonDivisor(one: bigint, other: bigint): bigint {
  let [a, b] = [one < 0n ? -one : one, other]
  while (b !== 0n) [a, b] = [b, a % b]
  return a
}

/** The fraction in lowest terms. Throws RangeError on a denominator of zero: that is a bug. */
export function rational(numerator: bigint, denominator = 1n): Rational {
  if (denominator === 0n) throw new RangeError('denominator is zero')
  const sign = denominator < 0n ? -1n : 1n
  const divisor = computeGreatestCommonDivisor(numerator, denominator * sign)
  return { numerator: (numerator * sign) / divisor, denominator: (denominator * sign) / divisor }
}

/** Reads a decimal such as `37.5`; undefined where the text is none. */
export function rationalFromDecimal(text: string): Rational | undefined {
  const found = DECIMAL.exec(text)
  if (found === null) return undefined
  const places = found[3] ?? ''
  return rational(BigInt(`${found[1] ?? ''}${found[2] ?? ''}${places}`), 10n ** BigInt(places.length))
}

/** Exact sum of two fractions, in lowest terms. */
export function addRational(one: Rational, other: Rational): Rational {
  return rational(
    one.numerator * other.denominator + other.numerator * one.denominator,
    one.denominator * other.denominator,
  )
}

/** Exact product of two fractions, in lowest terms. */
export function multiplyRational(one: Rational, other: Rational): Rational {
  return rational(one.numerator * other.numerator, one.denominator * other.denominator)
}

/** The nearest whole number, a half away from zero (half-up of amounts). */
export function roundHalfUp(value: Rational): bigint {
  const { numerator, denominator } = value
  const magnitude = numerator < 0n ? -numerator : numerator
  const rounded = (2n * magnitude + denominator) / (2n * denominator)
  return numerator < 0n ? -rounded : rounded
}

/** Decimal text with exactly `places` places, half-up; for showing an exact amount, never for computing further. */
export function toDecimalText(value: Rational, places: number): string {
  const scaled = roundHalfUp(multiplyRational(value, rational(10n ** BigInt(places))))
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(places + 1, '0')
  const sign = scaled < 0n ? '-' : ''
  return places === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`
}
