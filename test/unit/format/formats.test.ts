import { describe, expect, test } from 'vitest'
import { formatAmount, formatAmountShort, formatNumber } from '../../../shared/format/amount.ts'
import { formatDate, formatDateTime, formatLongDate, formatShortDate, formatTime } from '../../../shared/format/date.ts'
import { formatPeriod } from '../../../shared/format/period.ts'

// Forms of domain rules §13.4, read in published judgments.
test.each([
  ['2021-09-17', '17.09.2021. godine', '17.09.2021. године', '17 September 2021'],
  ['2026-01-02', '02.01.2026. godine', '02.01.2026. године', '2 January 2026'],
  ['2024-02-29', '29.02.2024. godine', '29.02.2024. године', '29 February 2024'],
  ['1999-12-31', '31.12.1999. godine', '31.12.1999. године', '31 December 1999'],
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

  test('are short in tables', () => {
    expect(formatShortDate('2026-01-02', 'cnr')).toBe('02.01.2026.')
    expect(formatAmountShort(833800, 'cnr')).toBe('8.338,00 €')
    expect(formatAmountShort(833800, 'en')).toBe('EUR 8,338.00')
    expect(formatNumber(-833800, 'cnr')).toBe('-8.338,00')
  })

  test('write the hour as courts do', () => {
    expect(formatTime('16:30', 'cnr')).toBe('16.30 časova')
    expect(formatTime('09:05', 'cnr-Cyrl')).toBe('09.05 часова')
    expect(formatDateTime('2021-09-17', '16:30', 'cnr')).toBe('17.09.2021. godine u 16.30 časova')
    expect(formatDateTime('2021-09-17', '16:30', 'en')).toBe('17 September 2021 at 16:30')
  })
})

test.each(['2021-02-30', '2021-13-01', '17.09.2021.', '', '2021-9-7'])('»%s« is no date', (date) => {
  expect(() => formatDate(date, 'cnr')).toThrow()
})

test.each(['24:00', '9:30', '', '12:60'])('»%s« is no hour', (time) => {
  expect(() => formatTime(time, 'cnr')).toThrow('time.invalid')
})

test.each([0.5, Number.NaN, Infinity, 2 ** 60])('%d is no amount in cents', (cents) => {
  expect(() => formatAmount(cents, 'cnr')).toThrow('amount.invalid')
})
