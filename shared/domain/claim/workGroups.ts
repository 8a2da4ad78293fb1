import { addDays, type CalendarDate } from '../../time/calendarDate.ts'

/** Work by how soon it is due: before today; today and tomorrow; within a week; after that, or on no day. */
export const WORK_GROUPS = ['overdue', 'soon', 'thisWeek', 'later'] as const
/** One of `WORK_GROUPS`. */
export type WorkGroup = (typeof WORK_GROUPS)[number]

/** Days from … to, the last not included; without a beginning or an end as far as days go. */
export type DayRange = Readonly<{ from?: CalendarDate; to?: CalendarDate }>

/** Days from today on: today and tomorrow, and a week. */
const SOON_DAYS = 2
const WEEK_DAYS = 8

/** The days of each group, seen from today: together they hold every day once. */
export function daysOfGroups(today: CalendarDate) {
  const dayAfterTomorrow = addDays(today, SOON_DAYS)
  const nextWeek = addDays(today, WEEK_DAYS)
  return {
    overdue: { to: today },
    soon: { from: today, to: dayAfterTomorrow },
    thisWeek: { from: dayAfterTomorrow, to: nextWeek },
    later: { from: nextWeek },
  } as const satisfies Readonly<Record<WorkGroup, DayRange>>
}
