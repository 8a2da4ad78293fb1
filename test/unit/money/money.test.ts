import { expect, test } from 'vitest'
import { centsFromRational, isCents, sumCents } from '../../../shared/domain/money/cents.ts'
import { MAX_CENTS } from '../../../shared/format/amount.ts'
import { rational, rationalFromDecimal, roundHalfUp, toDecimalText } from '../../../shared/domain/money/rational.ts'

test.each([
  [1n, 2n, 1n],
  [-1n, 2n, -1n],
  [49n, 100n, 0n],
  [3n, 2n, 2n],
  [5n, 2n, 3n],
  [-5n, 2n, -3n],
  [-49n, 100n, 0n],
  [7n, -2n, -4n],
])('%s/%s rounds to %s', (numerator, denominator, expected) => {
  expect(roundHalfUp(rational(numerator, denominator))).toBe(expected)
})

test.each([
  ['37.5', 1, '37.5'],
  ['-0.05', 1, '-0.1'],
  ['0.0049', 2, '0.00'],
  ['1234', 0, '1234'],
  ['0.5', 0, '1'],
])('%s with %i places is %s', (text, places, expected) => {
  expect(toDecimalText(rationalFromDecimal(text) ?? rational(0n), places)).toBe(expected)
})

test.each(['', 'x', '1,5', '1e5', 'NaN', '.5', '5.', '--1'])('%s is no decimal', (text) => {
  expect(rationalFromDecimal(text)).toBeUndefined()
})

test('guards the bounds of an amount', () => {
  expect([0, MAX_CENTS, MAX_CENTS + 1, -1, 0.5, Number.NaN, Infinity].map(isCents)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
    false,
  ])
  expect(sumCents([1, 2, 3])).toEqual({ ok: true, value: 6 })
  expect(sumCents([])).toEqual({ ok: true, value: 0 })
  expect(sumCents([1, -1], 'items')).toMatchObject({ error: { code: 'amount.invalid', field: 'items.1' } })
  expect(sumCents([MAX_CENTS, 1])).toMatchObject({ error: { code: 'amount.overflow' } })
  expect(centsFromRational(rational(-1n))).toMatchObject({ error: { code: 'amount.negative' } })
  expect(() => rational(1n, 0n)).toThrow(RangeError)
})
