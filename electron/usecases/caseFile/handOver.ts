import type { Input, Output } from '../../../shared/contract/channels.ts'
import { permitFileAct } from '../../../shared/domain/claim/mayAct.ts'
import type { Capacity } from '../../../shared/domain/claim/needToKnow.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { AssignedFile } from '../../db/tables/staffTable.ts'
import type { CommandContext, EffectContext, QueryContext } from '../context.ts'
import { listAssignees } from './assignFile.ts'
import { completeChange } from './fileAct.ts'
import { handStepsOver } from '../radar/handStepsOver.ts'
import { stepsForAssignee } from '../radar/stepsForAssignee.ts'
import { findCase } from './loadCase.ts'

type Successors = Input<'schedule.handOver'>
type Done = Output<'schedule.handOver'>

/** Who of the own office leaves, and what of each has no successor yet. */
export function listLeavers({
  cases,
  colleagues,
  isLeaving,
  person,
  today,
}: QueryContext): Result<Output<'schedule.leavers'>> {
  const leavers = colleagues().filter(({ id, office }) => office === person.office && isLeaving(id))
  return success(
    leavers.map(({ id, displayName }) => {
      const files = cases.staff.filesOf(id, person.office)
      const count = (capacity: Capacity) => files.filter((one) => one.capacity === capacity).length
      const { standIns, drafts, steps } = cases.staff.workOf(id, today)
      return { id, displayName, owner: count('owner'), clerk: count('clerk'), standIns, drafts, steps }
    }),
  )
}

/**
 * Hands over what somebody who leaves has, each file with its entry in the journal, and lets the account go where nothing is
 * left. A file from which the successor is excluded stays until it is assigned to another.
 */
export function handOverWork(context: EffectContext<'staff'>, input: Successors): Result<Done> {
  const done = context.commit((command) => handOver(command, input))
  if (done.ok) context.services.staff.tellCases(context.today)
  return done
}

function handOver(context: CommandContext, input: Successors): Result<Done> {
  const { cases, person: head, today } = context
  const leaver = context.colleagues().find(({ id, office }) => id === input.person && office === head.office)
  if (leaver === undefined || !context.isLeaving(leaver.id)) return failure('handOver.notLeaving', 'person')
  const files = cases.staff.filesOf(leaver.id, head.office)
  for (const capacity of ['owner', 'clerk'] as const) {
    const fault = checkSuccessor(context, capacity, input[capacity], files)
    if (fault !== undefined) return fault
  }
  const { standIns, drafts, steps } = cases.staff.workOf(leaver.id, today)
  const heir = input.owner ?? input.clerk
  if (heir === undefined && standIns + drafts + steps > 0) return failure('handOver.successorMissing', 'owner')
  for (const id of [input.owner, input.clerk]) if (id !== undefined) cases.staff.enter(id)
  const moved = files.filter((file) => handFileOver(context, file, input))
  const left = handStepsOver(context, input)
  if (heir !== undefined) {
    moveStandIns(context, leaver.id, heir)
    cases.drafts.handOver(leaver.id, heir)
  }
  context.changed({ aggregate: 'work' })
  return success({ files: moved.length, left: files.length - moved.length + left })
}

function checkSuccessor(
  context: CommandContext,
  capacity: Capacity,
  chosen: string | undefined,
  files: readonly AssignedFile[],
): Result<never> | undefined {
  if (chosen === undefined) {
    const isNeeded = files.some((one) => one.capacity === capacity)
    return isNeeded ? failure('handOver.successorMissing', capacity) : undefined
  }
  const isKnown = listAssignees(context, capacity).some(({ id }) => id === chosen)
  return isKnown ? undefined : failure('handOver.successorUnknown', capacity)
}

/** False where the file cannot go to the successor, or is not the head's to give. */
function handFileOver(context: CommandContext, { caseId, capacity }: AssignedFile, input: Successors): boolean {
  const successor = input[capacity]
  const file = findCase(context, caseId)
  if (successor === undefined || !file.ok || file.value.excluded.includes(successor)) return false
  if (!permitFileAct('reassign', file.value.place, context.person).ok) return false
  const entry = { act: 'caseFile.reassign' as const, colleagues: [input.person, successor], reason: input.reason }
  const assigned = { capacity, person: successor, from: input.person }
  const change = {
    assignments: [{ capacity, person: successor }],
    nextSteps: stepsForAssignee(context, file.value, assigned),
  }
  if (!completeChange(context, file.value, { change, entries: [entry] }).ok) return false
  context.cases.drafts.handOver(input.person, successor, caseId)
  return true
}

/** Where the successor is the absent colleague, or does other work, nobody stands in any more: the head names somebody. */
function moveStandIns(context: CommandContext, from: string, to: string): void {
  const { cases, person, today } = context
  const works = listAssignees(context, 'owner').some(({ id }) => id === to)
  for (const one of cases.standIns.ofOffice(person.office, today)) {
    if (one.person !== from) continue
    cases.standIns.remove(one.id)
    if (works && one.absent !== to) cases.standIns.add(context.newId(), person.office, { ...one, person: to })
  }
}
