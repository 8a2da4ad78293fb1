import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  addYears,
  ageOn,
  calendarDate,
  fromDayNumber,
  toDayNumber,
  daysBetween,
  daysInMonth,
  isCalendarDate,
  isLeapYear,
  weekdayOf,
  yearOf,
} from '../../../shared/time/calendarDate.ts'

const DAY = 86_400_000
const number = fc.integer({ min: -200_000, max: 200_000 })

test('agrees with the platform calendar over a thousand years', () => {
  fc.assert(
    fc.property(number, (day) => {
      const platform = new Date(day * DAY)
      const date = fromDayNumber(day)
      expect(date).toBe(platform.toISOString().slice(0, 10))
      expect(toDayNumber(date)).toBe(day)
      expect(weekdayOf(date) % 7).toBe(platform.getUTCDay())
      expect(yearOf(date)).toBe(platform.getUTCFullYear())
    }),
    { numRuns: 20_000 },
  )
})

test.each([
  ['2024-01-31', 1, '2024-02-29'],
  ['2023-01-31', 1, '2023-02-28'],
  ['2023-12-31', 2, '2024-02-29'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2024-02-29', 48, '2028-02-29'],
  ['2024-03-31', -1, '2024-02-29'],
  ['2024-08-31', 6, '2025-02-28'],
  ['2024-05-31', 1, '2024-06-30'],
  ['2024-06-30', 1, '2024-07-30'],
  ['2024-01-15', 0, '2024-01-15'],
  ['2024-01-15', -13, '2022-12-15'],
  ['2024-11-30', 3, '2025-02-28'],
])('%s and %i months is %s', (from, months, expected) => {
  expect(addMonths(from, months)).toBe(expected)
})

test.each([
  '2023-02-29',
  '2023-02-30',
  '2023-13-01',
  '2023-00-10',
  '2023-04-31',
  '2023-1-1',
  '',
  '1.1.2023',
  '2023-01-01T00:00',
  'NaN',
  '9'.repeat(400),
])('%s is no date', (text) => {
  expect(isCalendarDate(text)).toBe(false)
  expect(() => toDayNumber(text)).toThrow(RangeError)
})

test('adds and counts', () => {
  expect(addDays('2024-02-28', 1)).toBe('2024-02-29')
  expect(addDays('2024-03-01', -1)).toBe('2024-02-29')
  expect(addYears('2024-02-29', 1)).toBe('2025-02-28')
  expect(daysBetween('2024-01-01', '2025-01-01')).toBe(366)
  expect(daysBetween('2025-01-01', '2024-01-01')).toBe(-366)
  expect([isLeapYear(2000), isLeapYear(1900), isLeapYear(2024), isLeapYear(2023)]).toEqual([true, false, true, false])
  expect(daysInMonth(2024, 2)).toBe(29)
  expect(calendarDate(2024, 13, 1)).toBe('2025-01-01')
  expect(calendarDate(2024, 0, 31)).toBe('2023-12-31')
})

test.each([
  ['2008-03-15', '2024-03-14', 15],
  ['2008-03-15', '2024-03-15', 16],
  ['2006-02-28', '2024-02-28', 18],
  ['2004-02-29', '2022-02-28', 17],
  ['2004-02-29', '2022-03-01', 18],
  ['2004-02-29', '2024-02-29', 20],
])('a person born %s is on %s %i years old', (born, on, age) => {
  expect(ageOn(born, on)).toBe(age)
})
