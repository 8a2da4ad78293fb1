import type { Input, Output } from '../../../shared/contract/channels.ts'
import { failure, type Result } from '../../../shared/domain/result/result.ts'
import { completeChange, beginChange } from '../caseFile/access.ts'
import type { UseCaseContext } from '../context.ts'
import { aboutOf } from './savePerson.ts'

/** Takes a person out who is named nowhere else in the file. */
export function removePerson(context: UseCaseContext, input: Input<'person.remove'>): Result<Output<'person.remove'>> {
  const file = beginChange(context, input)
  if (!file.ok) return file
  const person = context.cases.people.recordOf(input.caseId, input.person)?.open
  if (person === undefined) return failure('person.notFound')
  if (context.cases.people.remove(input.caseId, input.person) !== 'removed') return failure('person.inUse')
  return completeChange(context, file.value, 'person.removed', aboutOf(person))
}
