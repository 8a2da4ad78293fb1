import { z } from 'zod'
import { isCalendarDate, weekdayOf, type CalendarDate } from '../../time/calendarDate.ts'
import { messageFor } from '../../text/message.ts'
import { isoDate } from '../caseFile/fields.ts'
import { failure, success, type Result } from '../result/result.ts'
import { holidayOn, shippedHolidays, type HolidayDay, type HolidayTable } from './holidays.ts'
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

/** Why an authority does not work on a day: a holiday, a day of the week, or a further day on which it is closed. */
export type DayOff = HolidayDay | 'sunday' | 'saturday' | 'closed'

/**
 * Why an authority does not work on a day that exists, undefined where it does (ZKP 216).
 * Error: `workingDay.outOfTable` for a day the calendar of holidays does not cover.
 */
export function findDayOff(
  date: CalendarDate,
  closedDays: ReadonlySet<CalendarDate>,
  table: HolidayTable,
): Result<DayOff | undefined> {
  const { from: first, to: last } = table.range
  if (date < first || date > last) return failure('workingDay.outOfTable', 'date', { first, last })
  const holiday = holidayOn(date, table)
  if (holiday !== undefined) return success(holiday)
  const weekday = weekdayOf(date)
  if (weekday === SUNDAY) return success('sunday')
  if (weekday === SATURDAY) return success('saturday')
  return success(closedDays.has(date) ? 'closed' : undefined)
}

/** Why a day is off, in words: «nedjelja», the name of a holiday. */
export function writeDayOff(off: DayOff): Bilingual {
  if (typeof off === 'string') return messageFor(`workingDay.${off}`)
  return messageFor(off.observed ? 'workingDay.observed' : 'workingDay.holiday', { name: off.name })
}

/**
 * Whether an authority works on a day: no Saturday, Sunday, state holiday with its Sunday rules, nor closed day
 * (ZKP 216; law on state holidays; domain §12.1). Saturday moves no holiday.
 * Errors: `date.invalid`, `checkWorkingDay.outOfTable` for a day the calendar of holidays does not cover.
 */
export function checkWorkingDay(
  input: Readonly<{ date: CalendarDate; closedDays?: readonly CalendarDate[] | undefined }>,
  table: HolidayTable = shippedHolidays,
): Result<WorkingDay> {
  if (!isCalendarDate(input.date)) return failure('date.invalid', 'date')
  const off = findDayOff(input.date, new Set(input.closedDays), table)
  if (!off.ok) return off
  return success(off.value === undefined ? { working: true } : { working: false, why: writeDayOff(off.value) })
}
