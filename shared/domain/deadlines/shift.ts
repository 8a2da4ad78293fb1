import { addDays, type CalendarDate } from '../../time/calendarDate.ts'
import { success, type Result } from '../result/result.ts'
import { findDayOff, type DayOff } from './workingDay.ts'
import type { HolidayTable } from './holidays.ts'

/** A day a period passed over, and why. */
export type DayPassed = Readonly<{ date: CalendarDate; off: DayOff }>
/** The day a period moves to, and the days passed over on the way. */
export type Shift = Readonly<{ date: CalendarDate; skipped: readonly DayPassed[] }>

/**
 * The first working day on or after a date (ZKP 216), or on or before it with `step` −1, and the days passed over.
 * Error: `workingDay.outOfTable`.
 */
export function findNearestWorkingDay(
  date: CalendarDate,
  closedDays: ReadonlySet<CalendarDate>,
  table: HolidayTable,
  step: 1 | -1 = 1,
): Result<Shift> {
  const skipped: DayPassed[] = []
  for (let day = date; ; day = addDays(day, step)) {
    const off = findDayOff(day, closedDays, table)
    if (!off.ok) return off
    if (off.value === undefined) return success({ date: day, skipped })
    skipped.push({ date: day, off: off.value })
  }
}
