import { expect, test } from 'vitest'
import { addDays } from '../../../shared/time/calendarDate.ts'
import { holidaysOf, shippedHolidays } from '../../../shared/domain/deadlines/holidays.ts'
import { checkWorkingDay, workingDayInput } from '../../../shared/domain/deadlines/workingDay.ts'
import { isDayOff } from '../../support/oracles/deadlineOracle.ts'

const found = (date: string, closedDays?: string[]) => {
  const result = checkWorkingDay({ date, ...(closedDays === undefined ? {} : { closedDays }) })
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

// Sunday rules by the law itself; 2022 and 2025 also by releases of the ministry.
test.each([
  ['2025-07-13', false],
  ['2025-07-14', false],
  ['2025-07-15', false],
  ['2025-07-16', true],
  ['2022-05-21', false],
  ['2022-05-22', false],
  ['2022-05-23', false],
  ['2022-05-24', true],
  ['2021-11-15', true],
  ['2022-11-13', false],
  ['2022-11-14', true],
  ['2023-11-13', false],
  ['2023-11-14', false],
  ['2023-11-15', true],
  ['2024-11-14', false],
  ['2033-11-15', false],
  ['2033-11-16', true],
  ['2027-11-15', false],
  ['2027-11-16', true],
  ['2023-01-03', false],
  ['2023-01-04', true],
  ['2028-01-03', false],
  ['2028-01-04', true],
  ['2022-01-03', false],
  ['2022-05-03', false],
  ['2022-05-04', true],
  ['2007-05-21', false],
  ['2040-12-31', true],
  ['2026-01-07', true],
  ['2026-09-21', true],
  ['2024-02-29', true],
])('%s: working %s', (date, working) => {
  expect(found(date).working).toBe(working)
})

test('says why in both languages', () => {
  expect(found('2026-05-22').why).toEqual({ cnr: 'praznik: Dan nezavisnosti', en: 'holiday: Independence Day' })
  expect(found('2026-11-21').why).toEqual({ cnr: 'subota', en: 'Saturday' })
  expect(found('2026-11-22').why).toEqual({ cnr: 'nedjelja', en: 'Sunday' })
  expect(found('2026-11-23')).toEqual({ working: true })
  expect(found('2026-11-23', ['2026-11-23']).why?.cnr).toBe('organ nije radio')
  expect(found('2025-07-15').why?.en).toContain('Statehood Day')
})

test('agrees with the holidays written out by hand on every day of the calendar', () => {
  const { from, to } = shippedHolidays.range
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (found(day).working === isDayOff(day)) throw new Error(day)
  }
})

test.each([
  ['2006-12-31', 'workingDay.outOfTable'],
  ['2041-01-01', 'workingDay.outOfTable'],
  ['2023-02-30', 'date.invalid'],
  ['', 'date.invalid'],
])('refuses %s', (date, code) => {
  expect(checkWorkingDay({ date })).toMatchObject({ ok: false, error: { code, field: 'date' } })
})

test('the schema is strict, and a year is computed once', () => {
  expect(workingDayInput.safeParse({ date: '2026-02-30' }).success).toBe(false)
  expect(workingDayInput.safeParse({ date: '2026-02-03', year: 1 }).success).toBe(false)
  expect(holidaysOf(2026, shippedHolidays)).toBe(holidaysOf(2026, shippedHolidays))
})
