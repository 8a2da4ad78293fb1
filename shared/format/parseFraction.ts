import { failure, success, type Result } from '../domain/result/result.ts'

const MOST = 10_000

/** A part of a whole, more than nothing and not more than all of it. */
export type Fraction = Readonly<{ numerator: number; denominator: number }>

/** Reads a part of a whole as it is typed, `1/3`, `⅓` or `25 %`. Error: fraction.invalid. */
export function parseFraction(typed: string): Result<Fraction> {
  const text = typed.normalize('NFKC').replaceAll('\u2044', '/').replaceAll(' ', '')
  const [, numerator, denominator = '100'] = /^(\d{1,5})(?:\/(\d{1,5})|%)$/.exec(text) ?? []
  const fraction = { numerator: Number(numerator ?? NaN), denominator: Number(denominator) }
  const isPart = fraction.numerator >= 1 && fraction.numerator <= fraction.denominator && fraction.denominator <= MOST
  return isPart ? success(fraction) : failure('fraction.invalid')
}

/** A part of a whole as it is typed: `1/3`. */
export function formatFraction({ numerator, denominator }: Fraction): string {
  return `${String(numerator)}/${String(denominator)}`
}
