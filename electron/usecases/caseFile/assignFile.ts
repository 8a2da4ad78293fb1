import type { Input } from '../../../shared/contract/channels.ts'
import type { FileAct } from '../../../shared/domain/claim/acts.ts'
import { permitFileAct } from '../../../shared/domain/claim/mayAct.ts'
import { canHave, CAPACITIES, type Capacity } from '../../../shared/domain/claim/needToKnow.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { Account, PersonId } from '../../../shared/domain/staff/account.ts'
import type { CaseContext, CommandContext } from '../context.ts'
import { stepsForAssignee } from '../radar/stepsForAssignee.ts'
import { completeChange, type Saved } from './fileAct.ts'
import { findCase } from './loadCase.ts'
import type { LoadedCase } from './loadedCase.ts'

/**
 * Assigns a file to a colleague of the own office, or to another than before; with a reason, and without reading the file.
 * From then on the others of the office read it only where their work is on all files. `from` is who had it when the
 * person who assigns looked.
 */
export function assignFile(context: CommandContext, input: Input<'caseFile.assign'>): Result<Saved> {
  const { capacity, person, reason } = input
  const act = input.from === undefined ? 'assign' : 'reassign'
  const file = findToAssign(context, act, input)
  if (!file.ok) return file
  if (!listAssignees(context, capacity).some(({ id }) => id === person))
    return failure('caseFile.assigneeUnknown', 'person')
  if (file.value.excluded.includes(person)) return failure('caseFile.assigneeExcluded', 'person')
  if (input.from === person) return failure('caseFile.assignedAlready', 'person')
  context.cases.staff.enter(person)
  const entry = { act: `caseFile.${act}` as const, colleagues: [person], reason }
  const nextSteps = stepsForAssignee(context, file.value, input)
  const change = { assignments: [{ capacity, person }], nextSteps }
  return completeChange(context, file.value, { change, entries: [entry] })
}

/** Takes an assignment back, with a reason: the file is nobody's, and open to the office, until it is assigned again. */
export function unassignFile(context: CommandContext, input: Input<'caseFile.unassign'>): Result<Saved> {
  const { capacity, from, reason } = input
  const file = findToAssign(context, 'unassign', input)
  if (!file.ok) return file
  const entry = { act: 'caseFile.unassign' as const, colleagues: [from], reason }
  return completeChange(context, file.value, { change: { assignments: [{ capacity }] }, entries: [entry] })
}

type Assigned = Readonly<{ caseId: string; capacity: Capacity; from?: PersonId | undefined }>

function findToAssign(context: CommandContext, act: FileAct, { caseId, capacity, from }: Assigned): Result<LoadedCase> {
  const file = findCase(context, caseId)
  if (!file.ok) return file
  const allowed = permitFileAct(act, file.value.place, context.person)
  if (!allowed.ok) return allowed
  return file.value.assignee(capacity) === from ? success(file.value) : failure('caseFile.stale')
}

/** The colleagues of the own office to whom a file can be assigned, in one capacity or in any. */
export function listAssignees(
  { colleagues, isActive, person }: CaseContext,
  ...capacities: readonly Capacity[]
): readonly Account[] {
  const wanted = capacities.length === 0 ? CAPACITIES : capacities
  return colleagues().filter(
    (one) => one.office === person.office && isActive(one.id) && wanted.some((capacity) => canHave(capacity, one)),
  )
}
