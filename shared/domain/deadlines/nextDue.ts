import { addDays, type CalendarDate } from '../../time/calendarDate.ts'
import { isJudgment, type Proceedings } from '../caseFile/proceedings.ts'
import { findAppealFacts } from './appealFacts.ts'
import { countDays } from './deadlineDays.ts'
import type { DeadlineId } from './deadlineInput.ts'
import { shippedHolidays, type HolidayTable } from './holidays.ts'
import { isSummary } from '../venue/venue.ts'
import { findNextHearing } from './nextHearing.ts'

/** What a claim waits for: to be filed, to be decided, or for the written judgment to go out. */
export type ClaimWait = 'filing' | 'decision' | 'delivery'

/** The day a piece of work is due; `rule` names the deadline, none stands for the next day of hearing. */
export type NextDue = Readonly<{ date: CalendarDate; rule?: DeadlineId }>

function dueOf(
  rule: DeadlineId,
  trigger: CalendarDate,
  closedDays: readonly CalendarDate[],
  holidays: HolidayTable,
  variant: { summary?: true } = {},
): NextDue | undefined {
  const found = countDays({ rule, trigger, closedDays, ...variant }, undefined, holidays)
  return found.ok ? { date: found.value.days.due, rule } : undefined
}

/**
 * The day by which the work on a claim must be done: a claim not yet filed by the end of the main hearing (ZKP 236/2),
 * the judgment announced within its days after that end (375/1), the written judgment within its month after the
 * announcement (378/1), its eight days in summary proceedings (458/5); before any of these the next day of hearing. Undefined where nothing is set or the calendar
 * of holidays does not reach.
 */
export function findNextDue(
  proceedings: Pick<Proceedings, 'mainHearingEnded' | 'verdict' | 'hearings' | 'offences' | 'organised'>,
  wait: ClaimWait,
  today: CalendarDate,
  closedDays: readonly CalendarDate[] = [],
  holidays: HolidayTable = shippedHolidays,
): NextDue | undefined {
  const { mainHearingEnded: ended, verdict } = proceedings
  if (wait === 'filing' && ended !== undefined) return dueOf('claimFiling', ended, closedDays, holidays)
  if (wait !== 'filing' && verdict !== undefined) {
    // The law sets no period in which a ruling is to be written.
    if (!isJudgment(verdict.kind)) return undefined
    return dueOf(
      'writtenJudgment',
      verdict.announced,
      closedDays,
      holidays,
      isSummary(proceedings) ? { summary: true } : {},
    )
  }
  if (wait === 'decision' && ended !== undefined) return dueOf('judgmentAnnouncement', ended, closedDays, holidays)
  const next = findNextHearing(proceedings.hearings, today)
  return next === undefined ? undefined : { date: next.date }
}

/** What is known of an issued order: when it was served last, when it became final, and the days it gives to pay. */
export type OrderState = Readonly<{ lastServed?: CalendarDate; final?: CalendarDate; daysToPay?: number }>

/**
 * From which day an issued order goes on: where it is final, once the days to pay have passed (ZKP 220/2); before that, once
 * the period of appeal has, from the last service (220/1, 381). Undefined where that day is not known.
 */
export function findOrderDue(
  proceedings: Pick<Proceedings, 'offences' | 'organised' | 'verdict'>,
  { lastServed, final, daysToPay }: OrderState = {},
  closedDays: readonly CalendarDate[] = [],
  holidays: HolidayTable = shippedHolidays,
): NextDue | undefined {
  const counted = (rule: DeadlineId, trigger: CalendarDate, facts: object): NextDue | undefined => {
    const found = countDays({ rule, trigger, closedDays, ...facts }, undefined, holidays)
    return found.ok ? { date: addDays(found.value.days.due, 1), rule } : undefined
  }
  if (final !== undefined) return daysToPay === undefined ? undefined : counted('performance', final, { daysToPay })
  return lastServed === undefined ? undefined : counted('appeal', lastServed, findAppealFacts(proceedings))
}
