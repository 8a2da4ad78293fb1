import type { Input, Output } from '../../../shared/contract/channels.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import { markOf, findReadable } from '../caseFile/access.ts'
import { identityOf } from '../../../shared/domain/caseFile/identity.ts'
import type { UseCaseContext } from '../context.ts'
import { aboutOf } from './savePerson.ts'

/** Opens the sealed cover: with a reason, written down before anything is shown (ZKP 122/3). */
export function revealPerson(context: UseCaseContext, input: Input<'person.reveal'>): Result<Output<'person.reveal'>> {
  if (!context.mayReveal) return failure('identity.noAccess')
  const file = findReadable(context, input.caseId)
  if (!file.ok) return file
  const person = context.cases.people.find(input.caseId, input.person)
  if (person === undefined) return failure('person.notFound')
  const label = aboutOf(person)
  const mark = markOf(file.value)
  context.record({
    act: 'person.revealed',
    caseId: input.caseId,
    about: { cnr: `${mark} · ${label.cnr}`, en: `${mark} · ${label.en}` },
    reason: input.reason,
  })
  return success(identityOf(person))
}
