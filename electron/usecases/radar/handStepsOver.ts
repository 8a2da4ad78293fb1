import type { Input } from '../../../shared/contract/channels.ts'
import { permitFileAct } from '../../../shared/domain/claim/mayAct.ts'
import { completeChange } from '../caseFile/fileAct.ts'
import { findCase } from '../caseFile/loadCase.ts'
import type { CommandContext } from '../context.ts'
import { listKeepers } from './keepers.ts'

/**
 * Gives the unpaid orders that somebody follows who leaves to the named successors, as the first of them may read the file;
 * each with its entry in the journal. Answers in how many files that could not be done.
 */
export function handStepsOver(context: CommandContext, input: Input<'schedule.handOver'>): number {
  const own = context.cases.nextSteps.ofOwner(input.person, context.person.office)
  const files = [...new Set(own.map(({ caseId }) => caseId))]
  return files.filter((caseId) => !handOverIn(context, caseId, input)).length
}

function handOverIn(context: CommandContext, caseId: string, input: Input<'schedule.handOver'>): boolean {
  const file = findCase(context, caseId)
  if (!file.ok || !permitFileAct('reassign', file.value.place, context.person).ok) return false
  const keepers = listKeepers(context, file.value)
  const successor = [input.owner, input.clerk].find((id) => keepers.some((one) => one.id === id))
  if (successor === undefined) return false
  const nextSteps = context.cases.nextSteps
    .ofCase(caseId)
    .filter(({ owner }) => owner === input.person)
    .map(({ claim, owner: _owner, since: _since, ...step }) => ({ claim, owner: successor, step }))
  const entry = { act: 'caseFile.reassign' as const, colleagues: [input.person, successor], reason: input.reason }
  return completeChange(context, file.value, { change: { nextSteps }, entries: [entry] }).ok
}
