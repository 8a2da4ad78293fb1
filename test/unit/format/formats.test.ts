import { describe, expect, test } from 'vitest'
import { formatAmount, formatAmountShort, formatNumber } from '../../../shared/format/amount.ts'
import { formatDate, formatDayOfYear, formatLongDate, formatShortDate } from '../../../shared/format/date.ts'
import { formatDecimal } from '../../../shared/format/decimal.ts'
import { formatPeriod } from '../../../shared/format/period.ts'

// Forms of domain rules §13.4, read in published judgments.
test.each([
  ['2021-09-17', '17.09.2021. godine', '17.09.2021. године', '17 September 2021'],
  ['2026-01-02', '02.01.2026. godine', '02.01.2026. године', '2 January 2026'],
  ['2024-02-29', '29.02.2024. godine', '29.02.2024. године', '29 February 2024'],
  ['1999-12-31', '31.12.1999. godine', '31.12.1999. године', '31 December 1999'],
  ['2000-02-29', '29.02.2000. godine', '29.02.2000. године', '29 February 2000'],
  ['2020-11-25', '25.11.2020. godine', '25.11.2020. године', '25 November 2020'],
  ['2011-05-20', '20.05.2011. godine', '20.05.2011. године', '20 May 2011'],
  ['2025-04-09', '09.04.2025. godine', '09.04.2025. године', '9 April 2025'],
  ['2024-03-01', '01.03.2024. godine', '01.03.2024. године', '1 March 2024'],
  ['2023-06-15', '15.06.2023. godine', '15.06.2023. године', '15 June 2023'],
  ['2024-07-15', '15.07.2024. godine', '15.07.2024. године', '15 July 2024'],
  ['2028-08-31', '31.08.2028. godine', '31.08.2028. године', '31 August 2028'],
  ['2040-10-10', '10.10.2040. godine', '10.10.2040. године', '10 October 2040'],
])('the date %s', (date, latin, cyrillic, english) => {
  expect(formatDate(date, 'cnr')).toBe(latin)
  expect(formatDate(date, 'cnr-Cyrl')).toBe(cyrillic)
  expect(formatDate(date, 'en')).toBe(english)
})

test.each([
  [0, '0,00 eura', 'EUR 0.00'],
  [5, '0,05 eura', 'EUR 0.05'],
  [100, '1,00 eura', 'EUR 1.00'],
  [99999, '999,99 eura', 'EUR 999.99'],
  [100000, '1.000,00 eura', 'EUR 1,000.00'],
  [833800, '8.338,00 eura', 'EUR 8,338.00'],
  [123456750, '1.234.567,50 eura', 'EUR 1,234,567.50'],
  [1, '0,01 eura', 'EUR 0.01'],
  [42273, '422,73 eura', 'EUR 422.73'],
  [2427, '24,27 eura', 'EUR 24.27'],
  [100000000, '1.000.000,00 eura', 'EUR 1,000,000.00'],
  [99999999999999, '999.999.999.999,99 eura', 'EUR 999,999,999,999.99'],
])('%i cents', (cents, latin, english) => {
  expect(formatAmount(cents, 'cnr')).toBe(latin)
  expect(formatAmount(cents, 'cnr-Cyrl')).toBe(latin.replace('eura', 'еура'))
  expect(formatAmount(cents, 'en')).toBe(english)
})

test.each([
  ['2021-03-01', '2021-06-30', 'od 01.03.2021. do 30.06.2021. godine', 'from 1 March 2021 to 30 June 2021'],
  ['2021-03-01', '2021-03-01', '01.03.2021. godine', '1 March 2021'],
  ['2021-03-01', null, 'od 01.03.2021. godine', 'from 1 March 2021'],
  [null, '2021-06-30', 'do 30.06.2021. godine', 'until 30 June 2021'],
  ['2023-12-31', '2024-01-01', 'od 31.12.2023. do 01.01.2024. godine', 'from 31 December 2023 to 1 January 2024'],
  ['2024-02-29', '2024-03-01', 'od 29.02.2024. do 01.03.2024. godine', 'from 29 February 2024 to 1 March 2024'],
  ['2022-11-13', '2022-11-14', 'od 13.11.2022. do 14.11.2022. godine', 'from 13 November 2022 to 14 November 2022'],
  ['2019-05-05', '2019-05-06', 'od 05.05.2019. do 06.05.2019. godine', 'from 5 May 2019 to 6 May 2019'],
  ['1999-08-01', '2026-09-30', 'od 01.08.1999. do 30.09.2026. godine', 'from 1 August 1999 to 30 September 2026'],
  ['2025-07-13', '2025-07-13', '13.07.2025. godine', '13 July 2025'],
  ['2000-02-29', null, 'od 29.02.2000. godine', 'from 29 February 2000'],
  [null, '2040-12-31', 'do 31.12.2040. godine', 'until 31 December 2040'],
])('the period %s to %s', (from, to, latin, english) => {
  expect(formatPeriod(from, to, 'cnr')).toBe(latin)
  expect(formatPeriod(from, to, 'en')).toBe(english)
})

describe('formats for screens', () => {
  test('name the weekday', () => {
    expect(formatLongDate('2026-11-23', 'cnr')).toBe('ponedjeljak, 23.11.2026. godine')
    expect(formatLongDate('2026-11-29', 'cnr-Cyrl')).toBe('недјеља, 29.11.2026. године')
    expect(formatLongDate('2026-11-25', 'en')).toBe('Wednesday, 25 November 2026')
  })

  test('say a day that comes every year', () => {
    expect(formatDayOfYear({ month: 7, day: 3 }, 'cnr')).toBe('03.07.')
    expect(formatDayOfYear({ month: 7, day: 13 }, 'en')).toBe('13 July')
  })

  test('are short in tables', () => {
    expect(formatShortDate('2026-01-02', 'cnr')).toBe('02.01.2026.')
    expect(formatAmountShort(833800, 'cnr')).toBe('8.338,00 €')
    expect(formatAmountShort(833800, 'en')).toBe('EUR 8,338.00')
    expect(formatNumber(-833800, 'cnr')).toBe('-8.338,00')
  })
})

test.each(['2021-02-30', '2021-13-01', '17.09.2021.', '', '2021-9-7'])('»%s« is no date', (date) => {
  expect(() => formatDate(date, 'cnr')).toThrow()
})

test.each([0.5, Number.NaN, Infinity, 2 ** 60])('%d is no amount in cents', (cents) => {
  expect(() => formatAmount(cents, 'cnr')).toThrow('amount.invalid')
})

test.each([
  ['2080', '2.080', '2,080'],
  ['37.5', '37,5', '37.5'],
  ['999', '999', '999'],
  ['1000000.0001', '1.000.000,0001', '1,000,000.0001'],
  ['0.5', '0,5', '0.5'],
  ['12345.10', '12.345,10', '12,345.10'],
])('the number %s of a calculation', (decimal, latin, english) => {
  expect(formatDecimal(decimal, 'cnr')).toBe(latin)
  expect(formatDecimal(decimal, 'cnr-Cyrl')).toBe(latin)
  expect(formatDecimal(decimal, 'en')).toBe(english)
})

test.each(['', '.5', '5.', '-1', '1e9', '1,5', 'NaN'])('»%s« is no number of a calculation', (decimal) => {
  expect(() => formatDecimal(decimal, 'cnr')).toThrow('number.invalid')
})
