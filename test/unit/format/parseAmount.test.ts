import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatAmount, formatAmountShort, formatNumber, MAX_CENTS } from '../../../shared/format/amount.ts'
import { parseAmount } from '../../../shared/format/parseAmount.ts'

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

test.each([
  ['1234.5', '1.234,50'],
  ['1,234.56', '1.234,56'],
  ['12.34', '12,34'],
  ['1,234', '1.234,00'],
])('»%s« is refused with the suggestion %s', (text, suggestion) => {
  expect(parseAmount(text)).toEqual({ ok: false, error: { code: 'amount.ambiguous', params: { suggestion } } })
})

test('an amount as printed is read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: MAX_CENTS }), (cents) => {
      for (const text of [formatNumber(cents, 'cnr'), formatAmount(cents, 'cnr'), formatAmountShort(cents, 'cnr')]) {
        expect(parseAmount(text)).toEqual({ ok: true, value: cents })
      }
    }),
  )
})
