import type { Input, Output } from '../../../shared/contract/channels.ts'
import { failure, success } from '../../../shared/domain/result/result.ts'
import type { Result } from '../../../shared/domain/result/result.ts'
import { markOf, readable } from '../caseFile/access.ts'
import { identityOf } from '../caseFile/view.ts'
import type { Work } from '../work.ts'
import { aboutOf } from './savePerson.ts'

/** Opens the sealed cover: with a reason, written down before anything is shown (ZKP 122/3). */
export function revealPerson(work: Work, input: Input<'person.reveal'>): Result<Output<'person.reveal'>> {
  if (!work.mayReveal) return failure('identity.noAccess')
  const file = readable(work, input.caseId)
  if (!file.ok) return file
  const person = work.store.people.ofCase(input.caseId).find(({ id }) => id === input.person)
  if (person === undefined) return failure('person.notFound')
  const label = aboutOf(person)
  const mark = markOf(file.value)
  work.record({
    act: 'person.revealed',
    caseId: input.caseId,
    about: { cnr: `${mark} · ${label.cnr}`, en: `${mark} · ${label.en}` },
    reason: input.reason,
  })
  return success(identityOf(person))
}
