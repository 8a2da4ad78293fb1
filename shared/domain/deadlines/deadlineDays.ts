import { addDays, addMonths, addYears, isCalendarDate, type CalendarDate } from '../../time/calendarDate.ts'
import { failure, success, type Result } from '../result/result.ts'
import type { Counted } from './counted.ts'
import type { DeadlineInput } from './deadlineInput.ts'
import { findDeadlineRules, type DeadlineRule, type DeadlineTable, type Period } from './deadlineRules.ts'
import { shippedHolidays, type HolidayTable } from './holidays.ts'
import { findNearestWorkingDay, type Shift } from './shift.ts'

/** What a deadline is counted from; the days on which an authority is closed may be a set that many deadlines share. */
export type CountedInput = Omit<DeadlineInput, 'closedDays'> &
  Readonly<{ closedDays?: readonly CalendarDate[] | ReadonlySet<CalendarDate> | undefined }>

/** The days of a deadline without the words that explain them; all dates ISO. */
export type DeadlineDays = Readonly<{
  /** The day to work by. Of a substantive period the earlier, unshifted day. */
  due: CalendarDate
  /** Substantive periods only, where it differs: the day if non-working days did move the end. */
  latest?: CalendarDate
  /** Substantive periods only, where `due` is no working day: the last working day before it. */
  lastWorkingDay?: CalendarDate
  /** `performance` only: the first day enforcement may be asked for. */
  enforceableFrom?: CalendarDate
}>

/** A deadline as it was counted: its days, the period before any shift, and the shift. */
export type CountedDays = Readonly<{ days: DeadlineDays; counted: Counted; shift: Shift }>

// The rules a further fact belongs to; summary proceedings shorten the written judgment and the appeal (ZKP 458/5, 458/6), and
// a penalty order has an appeal of its own (464/2), as has any other ruling.
const FITS: Readonly<Record<string, readonly string[]>> = {
  summary: ['writtenJudgment', 'appeal'],
  penaltyOrder: ['appeal'],
  ruling: ['appeal'],
  complex: ['writtenJudgment'],
  withoutNotice: ['subsidiaryProsecution'],
  daysToPay: ['performance'],
  daysSet: ['successorAnswer', 'suitForMeasure'],
  finality: ['suitWithoutClaim'],
}

/** The last day of a period: the day of the event is not counted; months and years end on the same-numbered day (ZKP 216). */
export function endOfPeriod(
  start: CalendarDate,
  period: Readonly<{ count: number; unit: Period['unit'] }>,
): CalendarDate {
  if (period.unit === 'days') return addDays(start, period.count)
  return period.unit === 'months' ? addMonths(start, period.count) : addYears(start, period.count)
}

function checkInput(input: CountedInput): Result<true> {
  if (!isCalendarDate(input.trigger)) return failure('date.invalid', 'trigger')
  if (input.finality !== undefined && !isCalendarDate(input.finality)) return failure('date.invalid', 'finality')
  const misfit = Object.entries(FITS).find(([name, fitting]) => {
    const value = input[name as keyof CountedInput]
    return value !== undefined && value !== false && !fitting.includes(input.rule)
  })
  return misfit === undefined ? success(true) : failure('deadline.parameterUnfit', misfit[0])
}

const VARIANTS = ['penaltyOrder', 'ruling', 'summary', 'complex', 'withoutNotice'] as const

/** Which of the periods of a rule the facts of a case choose; the usual one where none does. */
export function choosePeriod(
  facts: Pick<DeadlineInput, (typeof VARIANTS)[number]>,
  { periods }: DeadlineRule,
): Readonly<{ variant: string; period: Period }> {
  const variant = VARIANTS.find((name) => facts[name] === true) ?? 'default'
  return { variant, period: periods[variant] ?? periods.default }
}

/** The period of a rule for this input, from its event to its end before any shift. */
export function countPeriod(input: CountedInput, rule: DeadlineRule): Counted {
  const { variant, period: chosen } = choosePeriod(input, rule)
  const { daysToPay, daysSet = daysToPay } = input
  const period = daysSet === undefined ? chosen : { ...chosen, count: daysSet }
  const usual = { rule, variant, period, start: input.trigger, end: endOfPeriod(input.trigger, period) }
  const outer = rule.periods['outer']
  if (input.finality === undefined || outer === undefined) return usual
  const outerEnd = endOfPeriod(input.finality, outer)
  return outerEnd < usual.end ? { rule, variant: 'outer', period: outer, start: input.finality, end: outerEnd } : usual
}

function computeSubstantiveDays(end: CalendarDate, shift: Shift, closed: ReadonlySet<string>, holidays: HolidayTable) {
  if (shift.skipped.length === 0) return success({})
  const before = findNearestWorkingDay(end, closed, holidays, -1)
  return before.ok ? success({ latest: shift.date, lastWorkingDay: before.value.date }) : before
}

/**
 * Counts the days of a deadline by ZKP 216, as `computeDeadline` tells them in words: the event's day is not counted, an end
 * on a day off moves. Errors: `date.invalid`, `deadline.parameterUnfit`, `workingDay.outOfTable`.
 */
export function countDays(
  input: CountedInput,
  rules: DeadlineTable = findDeadlineRules(input.trigger),
  holidays: HolidayTable = shippedHolidays,
): Result<CountedDays> {
  const sound = checkInput(input)
  if (!sound.ok) return sound
  const rule = rules[input.rule]
  const counted = countPeriod(input, rule)
  const closed = input.closedDays instanceof Set ? input.closedDays : new Set(input.closedDays)
  const shift = rule.shift
    ? findNearestWorkingDay(counted.end, closed, holidays)
    : success({ date: counted.end, skipped: [] })
  if (!shift.ok) return failure(shift.error.code, 'trigger', shift.error.params)
  const substantive = rule.nature === 'substantive'
  const extra = substantive ? computeSubstantiveDays(counted.end, shift.value, closed, holidays) : success({})
  if (!extra.ok) return failure(extra.error.code, 'trigger', extra.error.params)
  const due = substantive ? counted.end : shift.value.date
  const days = { due, ...extra.value, ...(input.rule === 'performance' ? { enforceableFrom: addDays(due, 1) } : {}) }
  return success({ days, counted, shift: shift.value })
}
