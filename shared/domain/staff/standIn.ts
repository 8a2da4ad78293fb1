import { addDays, type CalendarDate } from '../../time/calendarDate.ts'
import { CAPACITY_ROLES } from '../claim/needToKnow.ts'
import { failure, success, type Result } from '../result/result.ts'
import type { Role } from './roles.ts'

/** That one stands in for an absent colleague, by ids, from a day to a day, both included. */
export type StandIn = Readonly<{ absent: string; person: string; from: CalendarDate; to: CalendarDate }>

/** The longest time that is entered at once, in days: who is away longer is named anew, or the files are assigned anew. */
export const MAX_STAND_IN_DAYS = 366

type Colleague = Readonly<{ id: string; roles: readonly Role[] }>

/**
 * Whether a colleague can stand in: another, who does the same work, from today or later to a day within a year, and at a
 * time for which nobody else stands in for the absent one. `others` are the stand-ins of the office.
 * Errors: standIn.self, standIn.otherWork, standIn.past, standIn.order, standIn.tooLong, standIn.overlaps.
 */
export function checkStandIn(
  absent: Colleague,
  person: Colleague,
  { from, to, today }: Readonly<{ from: CalendarDate; to: CalendarDate; today: CalendarDate }>,
  others: readonly StandIn[],
): Result<true> {
  if (absent.id === person.id) return failure('standIn.self', 'person')
  const shared: readonly Role[] = CAPACITY_ROLES.owner.filter((role) => absent.roles.includes(role))
  if (!shared.some((role) => person.roles.includes(role))) return failure('standIn.otherWork', 'person')
  if (from < today) return failure('standIn.past', 'from')
  if (to < from) return failure('standIn.order', 'to')
  if (to >= addDays(from, MAX_STAND_IN_DAYS)) return failure('standIn.tooLong', 'to', { days: MAX_STAND_IN_DAYS })
  const overlaps = others.some((one) => one.absent === absent.id && one.from <= to && one.to >= from)
  return overlaps ? failure('standIn.overlaps', 'from') : success(true)
}
