import type { Input, Output } from '../../../shared/contract/channels.ts'
import { checkStandIn } from '../../../shared/domain/staff/standIn.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import { listAssignees } from './assignFile.ts'
import type { CommandContext } from '../context.ts'

/**
 * Names who stands in for an absent colleague of the own office, from day to day: what is assigned to the one is read and
 * worked on by the other, under the own name. On the day after it is over, by itself.
 */
export function nameStandIn(
  context: CommandContext,
  input: Input<'schedule.standIn'>,
): Result<Output<'schedule.standIn'>> {
  const { cases, person: head, today } = context
  const handlers = listAssignees(context, 'owner')
  const [absent, person] = [input.absent, input.person].map((wanted) => handlers.find(({ id }) => id === wanted))
  if (absent === undefined) return failure('standIn.unknown', 'absent')
  if (person === undefined) return failure('standIn.unknown', 'person')
  const days = { from: input.from, to: input.to, today }
  const checked = checkStandIn(absent, person, days, cases.standIns.ofOffice(head.office, today))
  if (!checked.ok) return checked
  for (const { id } of [absent, person]) cases.staff.enter(id)
  const id = context.newId()
  cases.standIns.add(id, head.office, input)
  record(context, 'caseFile.standIn', input, input.reason)
  return success({ id })
}

/** Ends it before its last day: the absent colleague is back, or another is to stand in. */
export function endStandIn(
  context: CommandContext,
  { id, reason }: Input<'schedule.endStandIn'>,
): Result<Output<'schedule.endStandIn'>> {
  const { cases, person, today } = context
  const found = cases.standIns.find(person.office, id)
  if (found === undefined || found.to < today) return failure('standIn.notFound')
  cases.standIns.remove(id)
  record(context, 'caseFile.endStandIn', found, reason)
  return success({})
}

type Days = Readonly<{ absent: string; person: string; from: string; to: string }>

function record(
  context: CommandContext,
  act: 'caseFile.standIn' | 'caseFile.endStandIn',
  { absent, person, from, to }: Days,
  reason: string,
): void {
  const days = `${from} – ${to}`
  context.record({ act, about: { cnr: days, en: days }, colleagues: [absent, person], reason })
  // It changes which files are on the lists of the one who stands in.
  context.changed({ aggregate: 'work' })
}
