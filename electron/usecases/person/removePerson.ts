import type { Input, Output } from '../../../shared/contract/channels.ts'
import { failure, type Result } from '../../../shared/domain/result/result.ts'
import { completeChange, beginChange } from '../caseFile/access.ts'
import { assembleCase } from '../caseFile/assemble.ts'
import type { UseCaseContext } from '../context.ts'
import { aboutOf } from './savePerson.ts'

/** Takes a person out who is named nowhere else in the file. */
export function removePerson(context: UseCaseContext, input: Input<'person.remove'>): Result<Output<'person.remove'>> {
  const file = beginChange(context, input)
  if (!file.ok) return file
  const form = assembleCase(context.cases, file.value)
  const person = form.people.find(({ id }) => id === input.person)
  if (person === undefined) return failure('person.notFound')
  const decisions = [...(form.decision === undefined ? [] : [form.decision]), ...(form.decisions ?? [])]
  const isNamed =
    form.claims.some(
      (claim) =>
        claim.claimant === input.person ||
        claim.respondents.includes(input.person) ||
        claim.succession?.of === input.person ||
        claim.measures?.some(({ target }) => target === input.person) === true,
    ) ||
    decisions.some(({ judge }) => judge === input.person) ||
    form.people.some((other) => [other.representative, other.guardian, other.defenceCounsel].includes(input.person))
  if (isNamed) return failure('person.inUse')
  context.cases.people.remove(input.caseId, input.person)
  return completeChange(context, file.value, 'person.removed', aboutOf(person))
}
