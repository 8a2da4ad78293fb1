import { expect, test } from 'vitest'
import { daysOfGroups, WORK_GROUPS, type DayRange } from '../../../shared/domain/claim/workGroups.ts'
import { addDays } from '../../../shared/time/calendarDate.ts'

const TODAY = '2026-06-15'
const isIn = (day: string, { from = '', to = '~' }: DayRange) => from <= day && day < to
const groupsOf = (days: number) => {
  const groups = daysOfGroups(TODAY)
  return WORK_GROUPS.filter((group) => isIn(addDays(TODAY, days), groups[group]))
}

test('work is late from the first day after its last, soon today and tomorrow, this week for seven days from today on', () => {
  expect([-400, -1].map(groupsOf)).toEqual([['overdue'], ['overdue']])
  expect([0, 1].map(groupsOf)).toEqual([['soon'], ['soon']])
  expect([2, 7].map(groupsOf)).toEqual([['thisWeek'], ['thisWeek']])
  expect([8, 400].map(groupsOf)).toEqual([['later'], ['later']])
})

test('every day is in one group, over the ends of months and years too', () => {
  for (const today of ['2026-02-27', '2026-12-30', '2028-02-28']) {
    const groups = daysOfGroups(today)
    for (let days = -30; days <= 30; days += 1) {
      const day = addDays(today, days)
      expect([day, WORK_GROUPS.filter((group) => isIn(day, groups[group])).length]).toEqual([day, 1])
    }
  }
})
