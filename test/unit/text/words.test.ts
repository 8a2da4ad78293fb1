import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toCyrillic } from '../../../shared/text/cyrillic.ts'
import { writeAmountInWords } from '../../../shared/text/words.ts'
import { parseAmountInWords } from '../../support/wordsParser.ts'

// The first four rows stand word for word in the domain rules §13.6; the others follow its table by hand.
test.each([
  [42273, 'četiristo dvadeset dva eura i 73/100'],
  [833800, 'osam hiljada trista trideset osam eura'],
  [100150, 'hiljadu jedan euro i 50/100'],
  [20100, 'dvjesta jedan euro'],
  [0, 'nula eura'],
  [5, 'nula eura i 05/100'],
  [100, 'jedan euro'],
  [200, 'dva eura'],
  [1100, 'jedanaest eura'],
  [1200, 'dvanaest eura'],
  [2100, 'dvadeset jedan euro'],
  [11100, 'sto jedanaest eura'],
  [100000, 'hiljadu eura'],
  [200000, 'dvije hiljade eura'],
  [500000, 'pet hiljada eura'],
  [1200000, 'dvanaest hiljada eura'],
  [2100000, 'dvadeset jedna hiljada eura'],
  [2200000, 'dvadeset dvije hiljade eura'],
  [100000000, 'jedan milion eura'],
  [200000000, 'dva miliona eura'],
  [2100000000, 'dvadeset jedan milion eura'],
  [100100100, 'jedan milion jedna hiljada jedan euro'],
  [100000000000, 'jedna milijarda eura'],
  [220000000000, 'dvije milijarde dvjesta miliona eura'],
  [500000000000, 'pet milijardi eura'],
  [
    99999999999999,
    'devetsto devedeset devet milijardi devetsto devedeset devet miliona devetsto devedeset devet hiljada devetsto devedeset devet eura i 99/100',
  ],
])('%i cents are »%s«', (cents, text) => {
  expect(writeAmountInWords(cents, 'cnr')).toBe(text)
})

test.each([
  [0, 'zero euros'],
  [100, 'one euro'],
  [101, 'one euro and 01/100'],
  [2100, 'twenty-one euros'],
  [10000, 'one hundred euros'],
  [10100, 'one hundred and one euros'],
  [42273, 'four hundred and twenty-two euros and 73/100'],
  [100100, 'one thousand and one euros'],
  [110000, 'one thousand one hundred euros'],
  [833800, 'eight thousand three hundred and thirty-eight euros'],
  [100000500, 'one million and five euros'],
  [150000000000, 'one billion five hundred million euros'],
])('%i cents are »%s« in English', (cents, text) => {
  expect(writeAmountInWords(cents, 'en')).toBe(text)
})

describe('words', () => {
  test('read back to the same amount in 20,000 random cases, by another method', () => {
    const amounts = fc.oneof(
      fc.integer({ min: 0, max: 99_999_999_999_999 }),
      fc.integer({ min: 0, max: 300_000_00 }),
      fc.integer({ min: 0, max: 999_999 }).map((thousands) => thousands * 100_000),
    )
    fc.assert(
      fc.property(amounts, (cents) => {
        expect(parseAmountInWords(writeAmountInWords(cents, 'cnr'))).toBe(cents)
        expect(parseAmountInWords(writeAmountInWords(cents, 'en'))).toBe(cents)
      }),
      { numRuns: 20_000 },
    )
  })

  test('are the same words in Cyrillic, by rule', () => {
    expect(writeAmountInWords(100150, 'cnr-Cyrl')).toBe('хиљаду један еуро и 50/100')
    expect(writeAmountInWords(1500000, 'cnr-Cyrl')).toBe(toCyrillic('petnaest hiljada eura'))
  })

  test.each([-1, 0.5, Number.NaN, Infinity, 100_000_000_000_000])('refuse %d as an amount', (cents) => {
    expect(() => writeAmountInWords(cents, 'cnr')).toThrow('amount.invalid')
  })
})
