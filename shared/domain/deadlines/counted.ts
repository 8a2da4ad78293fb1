import type { CalendarDate } from '../../time/calendarDate.ts'
import type { DeadlineRule, Period } from './deadlineRules.ts'

/** What was counted before any shift: for the explanation. */
export type Counted = Readonly<{
  rule: DeadlineRule
  variant: string
  period: Period
  start: CalendarDate
  end: CalendarDate
}>
