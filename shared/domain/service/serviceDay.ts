import type { CalendarDate } from '../../time/calendarDate.ts'
import type { ToldAttempt } from '../caseFile/service.ts'
import { countDays } from '../deadlines/deadlineDays.ts'
import { shippedHolidays, type HolidayTable } from '../deadlines/holidays.ts'
import { success, type Result } from '../result/result.ts'

/**
 * From which day an attempt counts as service: the day it was taken over or refused (question 93); eight days after it was
 * posted on the notice board (ZKP 195, 196); otherwise it counts for nothing. `closedDays`: days on which the court does not
 * work. Error: `workingDay.outOfTable`.
 */
export function findServiceDay(
  { result, date }: Pick<ToldAttempt, 'result' | 'date'>,
  closedDays: readonly CalendarDate[] = [],
  holidays: HolidayTable = shippedHolidays,
): Result<CalendarDate | undefined> {
  if (result === 'delivered' || result === 'refused') return success(date)
  if (result !== 'posted') return success(undefined)
  const counted = countDays({ rule: 'noticeBoardService', trigger: date, closedDays }, undefined, holidays)
  return counted.ok ? success(counted.value.days.due) : counted
}
