import type { Input } from '../../../shared/contract/channels.ts'
import { permitFileAct } from '../../../shared/domain/claim/mayAct.ts'
import { ASSIGNED_ROLES } from '../../../shared/domain/claim/needToKnow.ts'
import { failure, type Result } from '../../../shared/domain/result/result.ts'
import type { Account } from '../../../shared/domain/staff/account.ts'
import type { CaseContext, CommandContext } from '../context.ts'
import { completeChange, type Saved } from './fileAct.ts'
import { findCase } from './loadCase.ts'

/**
 * Assigns a file to a colleague of the own office, or to another than before; with a reason, and without reading the file.
 * From then on the others of the office read it only where their work is on all files. `from` is who had it when the
 * person who assigns looked.
 */
export function assignFile(context: CommandContext, input: Input<'caseFile.assign'>): Result<Saved> {
  const file = findCase(context, input.caseId)
  if (!file.ok) return file
  const { place, owner } = file.value
  const act = owner === undefined ? 'assign' : 'reassign'
  const allowed = permitFileAct(act, place, context.person)
  if (!allowed.ok) return allowed
  if (owner !== input.from) return failure('caseFile.stale')
  if (!listAssignees(context).some(({ id }) => id === input.person))
    return failure('caseFile.assigneeUnknown', 'person')
  if (owner === input.person) return failure('caseFile.assignedAlready', 'person')
  context.cases.staff.enter(input.person)
  const entry = { act: `caseFile.${act}` as const, reason: input.reason }
  return completeChange(context, file.value, { change: { owner: input.person }, entries: [entry] })
}

/** The colleagues of the own office to whom a file can be assigned. */
export function listAssignees({ colleagues, person }: CaseContext): readonly Account[] {
  return colleagues().filter(
    ({ office, roles }) => office === person.office && roles.some((role) => ASSIGNED_ROLES.includes(role)),
  )
}
