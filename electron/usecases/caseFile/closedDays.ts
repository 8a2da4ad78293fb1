import type { Input, Output } from '../../../shared/contract/channels.ts'
import { checkClosedDay } from '../../../shared/domain/deadlines/closedDay.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import { formatShortDate } from '../../../shared/format/date.ts'
import type { CommandContext } from '../context.ts'

/**
 * Enters a day on which the own office does not work (ZKP 216). Every limit that ends on it moves; the work that waits is
 * planned anew behind the answer.
 */
export function closeDay(
  context: CommandContext,
  { day, reason }: Input<'schedule.closeDay'>,
): Result<Output<'schedule.closeDay'>> {
  const { cases, person, laws, today } = context
  const sound = checkClosedDay(day, cases.closedDays.ofOffice(person.office), laws.on(today).holidays)
  if (!sound.ok) return sound
  cases.closedDays.add(person.office, day)
  record(context, 'caseFile.closeDay', day, reason)
  return success({})
}

/** Takes such a day back. */
export function openDay(
  context: CommandContext,
  { day, reason }: Input<'schedule.openDay'>,
): Result<Output<'schedule.openDay'>> {
  const { cases, person } = context
  if (cases.closedDays.remove(person.office, day) !== 'removed') return failure('closedDay.notFound', 'day')
  record(context, 'caseFile.openDay', day, reason)
  return success({})
}

function record(
  { record: write, changed }: CommandContext,
  act: 'caseFile.closeDay' | 'caseFile.openDay',
  day: string,
  reason: string,
): void {
  write({ act, about: { cnr: formatShortDate(day, 'cnr'), en: formatShortDate(day, 'en') }, reason })
  changed({ aggregate: 'work' })
}
