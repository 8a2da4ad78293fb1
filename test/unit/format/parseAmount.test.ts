import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatAmount, formatAmountShort, formatNumber, MAX_CENTS } from '../../../shared/format/amount.ts'
import { parseAmount } from '../../../shared/format/parseAmount.ts'
import { swapSeparators } from '../../../shared/format/spelling.ts'

test.each([
  ['1.234,56', 123456],
  ['1234,56', 123456],
  ['1234', 123400],
  ['15.000', 1500000],
  ['1.234.567', 123456700],
  ['0,05', 5],
  ['0', 0],
  ['12,5', 1250],
  [' 8.338,00 eura ', 833800],
  ['8.338,00 €', 833800],
  ['€ 8.338,00', 833800],
  ['EUR 8.338,00', 833800],
  ['1 234,56', 123456],
  ['1234.5', 123450],
  ['1,234.56', 123456],
  ['1,234,567', 123456700],
  ['12.34', 1234],
  ['EUR 8,338.00', 833800],
  ['1\u00a0234\u00a0567,00', 123456700],
  ['007', 700],
  ['999.999.999.999,99', MAX_CENTS],
])('»%s« is %i cents', (text, cents) => {
  expect(parseAmount(text)).toEqual({ ok: true, value: cents })
})

test.each([
  ['', 'amount.empty'],
  ['   ', 'amount.empty'],
  ['€', 'amount.empty'],
  ['1.234,5x', 'amount.invalid'],
  ['1,5,5', 'amount.invalid'],
  ['1,234', 'amount.ambiguous'],
  ['abc', 'amount.invalid'],
  ['500 USD', 'amount.otherCurrency'],
  ['$ 500', 'amount.otherCurrency'],
  ['1.000 KM', 'amount.otherCurrency'],
  ['100 din.', 'amount.otherCurrency'],
  ['KM', 'amount.invalid'],
  ['1.23.456', 'amount.invalid'],
  ['12.34,56', 'amount.invalid'],
  [',50', 'amount.invalid'],
  ['1,', 'amount.invalid'],
  ['1e5', 'amount.invalid'],
  ['0x10', 'amount.invalid'],
  ['١٢', 'amount.invalid'],
  ['NaN', 'amount.invalid'],
  ['\ud800', 'amount.invalid'],
  ['-5', 'amount.negative'],
  ['− 5,00', 'amount.negative'],
  ['1.000.000.000.000,00', 'amount.tooLarge'],
  ['9'.repeat(400), 'amount.tooLarge'],
  ['x'.repeat(400), 'amount.invalid'],
])('»%s« is refused as %s', (text, code) => {
  const result = parseAmount(text)
  expect(result.ok ? 'accepted' : result.error.code).toBe(code)
})

test('a spelling that is read in both languages means one amount in both', () => {
  const spelling = fc.stringMatching(/^\d{1,4}(?:[.,]\d{1,3}){0,2}$/)
  fc.assert(
    fc.property(spelling, (text) => {
      const [one, other] = [parseAmount(text), parseAmount(swapSeparators(text))]
      return !one.ok || !other.ok || one.value === other.value
    }),
    { numRuns: 5_000 },
  )
})

test('an amount as printed is read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: MAX_CENTS }), (cents) => {
      for (const text of [formatNumber(cents, 'cnr'), formatAmount(cents, 'cnr'), formatAmountShort(cents, 'cnr')]) {
        expect(parseAmount(text)).toEqual({ ok: true, value: cents })
      }
      expect(parseAmount(formatAmountShort(cents, 'en'))).toEqual({ ok: true, value: cents })
    }),
  )
})
