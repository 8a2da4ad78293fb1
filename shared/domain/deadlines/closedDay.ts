import type { CalendarDate } from '../../time/calendarDate.ts'
import { failure, success, type Result } from '../result/result.ts'
import { shippedHolidays, type HolidayTable } from './holidays.ts'
import { checkWorkingDay } from './workingDay.ts'

/**
 * Whether a day can be entered as one on which the authority does not work (ZKP 216): a working day of the calendar that is
 * not entered yet. Errors: closedDay.known, closedDay.noWork (week-end or holiday), date.invalid, workingDay.outOfTable.
 */
export function checkClosedDay(
  day: CalendarDate,
  known: readonly CalendarDate[],
  holidays: HolidayTable = shippedHolidays,
): Result<true> {
  const worked = checkWorkingDay({ date: day }, holidays)
  if (!worked.ok) return failure(worked.error.code, 'day', worked.error.params)
  if (!worked.value.working) return failure('closedDay.noWork', 'day')
  return known.includes(day) ? failure('closedDay.known', 'day') : success(true)
}
