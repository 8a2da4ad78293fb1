import type { CalendarDate } from '../../time/calendarDate.ts'
import { isCalledOff } from '../caseFile/hearings.ts'
import type { Proceedings } from '../caseFile/proceedings.ts'

/** One hearing of a case. */
export type Hearing = Proceedings['hearings'][number]

/** The hearing that comes next and is not called off, today's included, whatever the order of the list; undefined where all are past. */
export function findNextHearing(hearings: readonly Hearing[], today: CalendarDate): Hearing | undefined {
  const ahead = hearings.filter((one) => one.date >= today && !isCalledOff(one))
  return ahead.toSorted((one, other) => (one.date < other.date ? -1 : Number(one.date > other.date)))[0]
}
