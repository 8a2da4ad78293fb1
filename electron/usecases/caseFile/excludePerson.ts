import type { Input } from '../../../shared/contract/channels.ts'
import { permitFileAct } from '../../../shared/domain/claim/mayAct.ts'
import { CAPACITIES } from '../../../shared/domain/claim/needToKnow.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import { seesCases } from '../../../shared/domain/staff/keys.ts'
import type { CommandContext } from '../context.ts'
import { completeChange, type Saved } from './fileAct.ts'
import { findCase } from './loadCase.ts'
import type { LoadedCase } from './loadedCase.ts'

/**
 * Excludes a colleague of the own office from a file, for a conflict of interest (ZKP, exclusion): from then on nothing of
 * it is told that person, not even mark and stage. What was assigned to that person is taken back, what was shared with that person is ended, and what that person
 * had typed and not saved is gone. Nobody excludes oneself: another who keeps the schedule does it, and keeps it after.
 */
export function excludePerson(context: CommandContext, input: Input<'caseFile.exclude'>): Result<Saved> {
  const { person, reason } = input
  const file = findForHead(context, 'exclude', input.caseId)
  if (!file.ok) return file
  const colleague = context.colleagues().find(({ id }) => id === person)
  if (colleague?.office !== context.person.office || !colleague.roles.some(seesCases))
    return failure('caseFile.colleagueUnknown', 'person')
  if (person === context.person.id) return failure('caseFile.excludeSelf', 'person')
  if (file.value.excluded.includes(person)) return failure('caseFile.excludedAlready', 'person')
  // What that one follows is another's first: an order is at no moment without an owner.
  if (context.cases.nextSteps.ofCase(file.value.id).some(({ owner }) => owner === person))
    return failure('caseFile.excludedFollows', 'person')
  context.cases.staff.enter(person)
  context.cases.shares.endFor(file.value.id, person)
  const assignments = CAPACITIES.filter((capacity) => file.value.assignee(capacity) === person).map((capacity) => ({
    capacity,
  }))
  const entry = { act: 'caseFile.exclude' as const, colleagues: [person], reason }
  return completeChange(context, file.value, { change: { assignments, excluded: person }, entries: [entry] })
}

/** The reason to exclude a person is gone, or never was: the file is found as before. */
export function readmitPerson(context: CommandContext, input: Input<'caseFile.readmit'>): Result<Saved> {
  const { person, reason } = input
  const file = findForHead(context, 'readmit', input.caseId)
  if (!file.ok) return file
  if (!file.value.excluded.includes(person) || !isOfOffice(context, person))
    return failure('caseFile.notExcluded', 'person')
  const entry = { act: 'caseFile.readmit' as const, colleagues: [person], reason }
  return completeChange(context, file.value, { change: { readmitted: person }, entries: [entry] })
}

function findForHead(context: CommandContext, act: 'exclude' | 'readmit', caseId: string): Result<LoadedCase> {
  const file = findCase(context, caseId)
  if (!file.ok) return file
  const allowed = permitFileAct(act, file.value.place, context.person)
  return allowed.ok ? success(file.value) : allowed
}

// Each office for its own people; one who has left is nobody's and can be readmitted by either.
function isOfOffice({ colleagues, person }: CommandContext, id: string): boolean {
  const account = colleagues().find((one) => one.id === id)
  return account === undefined || account.office === person.office
}
