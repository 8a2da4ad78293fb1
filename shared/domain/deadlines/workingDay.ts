import { z } from 'zod'
import { isCalendarDate, weekdayOf, type CalendarDate } from '../../time/calendarDate.ts'
import { messageFor } from '../../text/message.ts'
import { isoDate } from '../caseFile/fields.ts'
import { failure, success, type Result } from '../result/result.ts'
import { holidayOn, shippedHolidays, type HolidayTable } from './holidays.ts'
import type { Bilingual } from '../../text/bilingual.ts'

const MAX_CLOSED_DAYS = 5_000

/** What the rule `checkWorkingDay` takes; `closedDays` are further days on which the authority did not work (ZKP 216). */
export const workingDayInput = z.strictObject({
  date: isoDate,
  closedDays: z.array(isoDate).max(MAX_CLOSED_DAYS).optional(),
})

/** Whether a day is worked, and why not. */
export type WorkingDay = Readonly<{ working: boolean; why?: Bilingual }>

const SATURDAY = 6
const SUNDAY = 7

function reasonOf(date: CalendarDate, closedDays: ReadonlySet<string>, table: HolidayTable): Bilingual | undefined {
  const holiday = holidayOn(date, table)
  if (holiday !== undefined) {
    return messageFor(holiday.observed ? 'workingDay.observed' : 'workingDay.holiday', { name: holiday.name })
  }
  if (weekdayOf(date) === SUNDAY) return messageFor('workingDay.sunday')
  if (weekdayOf(date) === SATURDAY) return messageFor('workingDay.saturday')
  return closedDays.has(date) ? messageFor('workingDay.closed') : undefined
}

/**
 * Whether an authority works on a day: no Saturday, Sunday, state holiday with its Sunday rules, nor closed day
 * (ZKP 216; law on state holidays; domain §12.1). Saturday moves no holiday.
 * Errors: `date.invalid`, `checkWorkingDay.outOfTable` for a day the calendar of holidays does not cover.
 */
export function checkWorkingDay(
  input: Readonly<{ date: CalendarDate; closedDays?: readonly CalendarDate[] | ReadonlySet<CalendarDate> | undefined }>,
  table: HolidayTable = shippedHolidays,
): Result<WorkingDay> {
  if (!isCalendarDate(input.date)) return failure('date.invalid', 'date')
  if (input.date < table.range.from || input.date > table.range.to) {
    return failure('workingDay.outOfTable', 'date', { first: table.range.from, last: table.range.to })
  }
  const why = reasonOf(input.date, new Set(input.closedDays), table)
  return success(why === undefined ? { working: true } : { working: false, why })
}
