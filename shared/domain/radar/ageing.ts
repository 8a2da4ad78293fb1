import table from '../../../resources/legal/ageing.json' with { type: 'json' }
import { addDays, daysBetween, type CalendarDate } from '../../time/calendarDate.ts'

/** A day on which an unpaid order is looked at again, and how many days after it could be enforced that is. */
export type Reminder = Readonly<{ days: number; on: CalendarDate; isPassed: boolean }>

/**
 * The days on which an unpaid order is looked at again, from the day since which it can be enforced. Source:
 * resources/legal/ageing.json (practice, confidence B, question 104).
 */
export function remindersOf(since: CalendarDate, today: CalendarDate): readonly Reminder[] {
  return rowOn(since).reminders.map((days) => {
    const on = addDays(since, days)
    return { days, on, isPassed: on <= today }
  })
}

/** The next of those days after `today`; undefined once all have passed. */
export function nextReminder(since: CalendarDate, today: CalendarDate): CalendarDate | undefined {
  return remindersOf(since, today).find(({ isPassed }) => !isPassed)?.on
}

/** For how many days an order has been enforceable and unpaid. */
export function ageOf(since: CalendarDate, today: CalendarDate): number {
  return Math.max(0, daysBetween(since, today))
}

/** The longest that the next step on an unpaid order may be away: whoever waits longer forgets. */
export function lastDueDay(today: CalendarDate): CalendarDate {
  return addDays(today, rowOn(today).longestWait)
}

/** The shortest wait of the table that is any: how long a debtor is left alone first. */
export function firstWait(today: CalendarDate): number {
  return rowOn(today).reminders.find((days) => days > 0) ?? rowOn(today).longestWait
}

/** The ages, in days, by which unpaid orders are grouped. */
export function agesOn(today: CalendarDate): readonly number[] {
  return rowOn(today).reminders
}

function rowOn(day: CalendarDate): (typeof table.rows)[number] {
  const row = table.rows.findLast(({ validFrom }) => validFrom <= day) ?? table.rows[0]
  if (row === undefined) throw new Error('the table of ageing is empty')
  return row
}
