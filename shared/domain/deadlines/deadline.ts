import { addDays, type CalendarDate } from '../../time/calendarDate.ts'
import { legalBasisByKey } from '../legal/legalBases.ts'
import { success, type Result } from '../result/result.ts'
import { countDays, type CountedDays, type DeadlineDays } from './deadlineDays.ts'
import type { DeadlineInput } from './deadlineInput.ts'
import { findDeadlineRules, type DeadlineTable } from './deadlineRules.ts'
import { explainDeadline, type SkippedDay } from './explainDeadline.ts'
import { shippedHolidays, type HolidayTable } from './holidays.ts'
import { writeDayOff } from './workingDay.ts'
import type { Bilingual } from '../../text/bilingual.ts'

/** A deadline with the way it was counted; all dates ISO. */
export type Deadline = DeadlineDays &
  Readonly<{
    counted: Readonly<{ from: CalendarDate; lastDayBeforeShift: CalendarDate }>
    shifted: readonly SkippedDay[]
    explanation: Bilingual
    /** «ZKP 381/1». */
    article: string
    /** False where the law names no period and the default of the table stands in. */
    statutory: boolean
  }>

/**
 * The end of a deadline (domain §12), computed by ZKP 216: the day of the event is not counted, months and
 * years end on the same-numbered day or the last of the month, an end on a day off moves to the next working day.
 * Periods of KZ 114 show the unshifted day as `due` and the shifted one as `latest`, because whether they move is open.
 * `claimFiling` and `plea` end on the day of the session itself. Errors: `date.invalid`, `deadline.parameterUnfit`,
 * `workingDay.outOfTable` where the calendar of holidays does not reach.
 */
export function computeDeadline(
  input: DeadlineInput,
  rules: DeadlineTable = findDeadlineRules(input.trigger),
  holidays: HolidayTable = shippedHolidays,
): Result<Deadline> {
  const found = countDays(input, rules, holidays)
  return found.ok ? success(tellDays(found.value, input.trigger)) : found
}

/** A counted deadline with the words that explain it; `trigger` is the day of its event. */
export function tellDays({ days, counted, shift }: CountedDays, trigger: CalendarDate): Deadline {
  const { period, start, end, rule } = counted
  const shifted = shift.skipped.map(({ date, off }) => ({ date, why: writeDayOff(off) }))
  return {
    ...days,
    counted: { from: period.count === 0 ? start : addDays(start, 1), lastDayBeforeShift: end },
    shifted,
    explanation: explainDeadline(counted, { date: shift.date, skipped: shifted }, days),
    article: legalBasisByKey(period.basis ?? rule.basis, trigger).reference,
    statutory: rule.statutory,
  }
}
