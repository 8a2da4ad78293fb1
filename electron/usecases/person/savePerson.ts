import type { Input, Output } from '../../../shared/contract/channels.ts'
import { person as personForm, type Person } from '../../../shared/domain/caseFile/person.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import { completeChange, beginChange } from '../caseFile/access.ts'
import type { UseCaseContext } from '../context.ts'
import { identityOf, type PersonOpen } from '../../../shared/domain/caseFile/identity.ts'
import type { Bilingual } from '../../../shared/text/bilingual.ts'

/** Writes a person. A sealed one needs a pseudonym; an identity that is left out stays as it is stored. */
export function savePerson(context: UseCaseContext, input: Input<'person.save'>): Result<Output<'person.save'>> {
  const file = beginChange(context, input)
  if (!file.ok) return file
  const people = context.cases.people.ofCase(input.caseId)
  const before = people.find(({ id }) => id === input.person.id)
  const merged = merge(input, before)
  if (!merged.ok) return merged
  const person = merged.value
  if (person.sealed === true && !hasPseudonym(person)) return failure('person.pseudonymMissing', 'person.pseudonym')
  const stranger = (['representative', 'guardian', 'defenceCounsel'] as const).find(
    (link) => person[link] !== undefined && !people.some(({ id }) => id === person[link]),
  )
  if (stranger !== undefined) return failure('person.unknown', `person.${stranger}`)
  if (before === undefined) context.cases.people.add(input.caseId, person)
  else if (before.sealed === person.sealed) context.cases.people.save(input.caseId, person)
  else context.cases.people.saveSeal(input.caseId, person)
  return completeChange(context, file.value, 'person.saved', aboutOf(person))
}

function merge(input: Input<'person.save'>, before: Person | undefined): Result<Person> {
  const identity = input.identity ?? (before === undefined ? undefined : identityOf(before))
  if (identity === undefined) return failure('person.nameMissing', 'identity.name')
  const merged = personForm.safeParse({ ...input.person, ...identity })
  return merged.success ? success(merged.data) : failure('person.nameMissing', 'identity.name')
}

function hasPseudonym({ pseudonym }: Person): boolean {
  return pseudonym !== undefined && pseudonym.cnr.trim() !== '' && pseudonym.en.trim() !== ''
}

/** How the journal calls a person: pseudonym, or role and local id; a name never. */
export function aboutOf({ id, sealed, pseudonym }: PersonOpen): Bilingual {
  return sealed === true && pseudonym !== undefined ? pseudonym : { cnr: id, en: id }
}
