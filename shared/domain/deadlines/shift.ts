import { addDays, type CalendarDate } from '../../time/calendarDate.ts'
import { success, type Result } from '../result/result.ts'
import { checkWorkingDay } from './workingDay.ts'
import type { HolidayTable } from './holidays.ts'
import type { Bilingual } from '../../text/bilingual.ts'

/** A day a period passed over, and why. */
export type SkippedDay = Readonly<{ date: CalendarDate; why: Bilingual }>
/** The day a period moves to, and the days passed over on the way. */
export type Shift = Readonly<{ date: CalendarDate; skipped: readonly SkippedDay[] }>

/**
 * The first working day on or after a date (ZKP 216), or on or before it with `step` −1, and the days passed over.
 * Error: `checkWorkingDay.outOfTable`.
 */
export function findNearestWorkingDay(
  date: CalendarDate,
  closedDays: ReadonlySet<CalendarDate>,
  table: HolidayTable,
  step: 1 | -1 = 1,
): Result<Shift> {
  const skipped: SkippedDay[] = []
  for (let day = date; ; day = addDays(day, step)) {
    const found = checkWorkingDay({ date: day, closedDays }, table)
    if (!found.ok) return found
    if (found.value.why === undefined) return success({ date: day, skipped })
    skipped.push({ date: day, why: found.value.why })
  }
}
