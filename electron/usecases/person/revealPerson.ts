import type { Input, Output } from '../../../shared/contract/channels.ts'
import { identityOf } from '../../../shared/domain/caseFile/identity.ts'
import type { Person } from '../../../shared/domain/caseFile/person.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import { describePerson } from '../caseFile/describeItem.ts'
import { defineFileAct, permitNow } from '../caseFile/fileAct.ts'
import { officesOfPerson } from '../caseFile/items.ts'
import { personCorrectionView } from '../caseFile/view.ts'
import { loadCase } from '../caseFile/loadCase.ts'
import type { LoadedCase } from '../caseFile/loadedCase.ts'
import type { CommandContext } from '../context.ts'

/** Opens the sealed cover: with a reason, written down before anything is shown (ZKP 122/3). */
export function revealPerson(context: CommandContext, input: Input<'person.reveal'>): Result<Output<'person.reveal'>> {
  if (!context.mayReveal) return failure('identity.noAccess')
  const file = loadCase(context, input.caseId)
  if (!file.ok) return file
  const allowed = permitNow(context, 'reveal', file.value)
  if (!allowed.ok) return allowed
  const person = findPerson(context, file.value, input.person)
  if (!person.ok) return person
  const about = describePerson(file.value, person.value)
  context.record({ act: 'caseFile.reveal', caseId: input.caseId, about, subject: input.person, reason: input.reason })
  const corrections =
    person.value.sealed === true ? context.cases.personCorrections.ofSealed(file.value.id, input.person) : []
  return success({
    identity: identityOf(person.value),
    corrections: corrections.map((row) => personCorrectionView(context, row)),
  })
}

/** Takes the seal off for good: opening the cover once and leaving it open, so it takes a reason like every opening. */
export const unsealPerson = defineFileAct(
  'unseal',
  (file, input: Input<'person.unseal'>, context) => {
    if (!context.mayReveal) return failure('identity.noAccess')
    const found = findPerson(context, file, input.person)
    if (!found.ok) return found
    if (found.value.sealed !== true) return failure('person.notSealed')
    const { sealed: _sealed, ...unsealed } = found.value
    const entry = {
      act: 'caseFile.unseal' as const,
      about: describePerson(file, found.value),
      subject: input.person,
      reason: input.reason,
    }
    return success({ change: { resealed: unsealed }, entries: [entry] })
  },
  (file, { person }) => officesOfPerson(file, person),
)

function findPerson({ cases }: CommandContext, file: LoadedCase, id: string): Result<Person> {
  const person = cases.people.find(file.id, id)
  return person === undefined ? failure('person.notFound') : success(person)
}
