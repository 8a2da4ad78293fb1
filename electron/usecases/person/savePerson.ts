import type { Input } from '../../../shared/contract/channels.ts'
import { identityOf, type PersonOpen } from '../../../shared/domain/caseFile/identity.ts'
import { person as personForm, type Person } from '../../../shared/domain/caseFile/person.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { Bilingual } from '../../../shared/text/bilingual.ts'
import { fileAct } from '../caseFile/fileAct.ts'
import { personOffices } from '../caseFile/items.ts'

type Form = Input<'person.save'>
const LINKS = ['representative', 'guardian', 'defenceCounsel'] as const

/**
 * Writes a person. Without `sealed` the seal stays as it is, and an identity that is left out stays as it is stored.
 * SECURITY: a seal never comes off here; that is `person.unseal`, with its reason.
 */
export const savePerson = fileAct(
  'savePerson',
  (file, input: Form, { cases }) => {
    const before = cases.people.find(file.id, input.person.id)
    const people = new Set(file.records().map(({ open }) => open.id))
    if (before?.sealed === true && input.person.sealed === false) return failure('person.sealStays', 'person.sealed')
    const merged = merge(input, before)
    if (!merged.ok) return merged
    const person = merged.value
    if (person.sealed === true && !hasPseudonym(person)) return failure('person.pseudonymMissing', 'person.pseudonym')
    const stranger = LINKS.find((link) => person[link] !== undefined && !people.has(person[link]))
    if (stranger !== undefined) return failure('person.unknown', `person.${stranger}`)
    const isSealing = person.sealed === true && before?.sealed !== true
    const act = isSealing ? ('caseFile.seal' as const) : ('caseFile.savePerson' as const)
    const change = before === undefined ? { newPerson: person } : isSealing ? { resealed: person } : { person }
    return success({ change, entries: [{ act, about: aboutPerson(person) }] })
  },
  (file, { person }) => personOffices(file, person.id),
)

function merge(input: Form, before: Person | undefined): Result<Person> {
  const identity = input.identity ?? (before === undefined ? undefined : identityOf(before))
  if (identity === undefined) return failure('person.nameMissing', 'identity.name')
  const isSealed = before?.sealed === true || input.person.sealed === true
  const { sealed: _typed, ...open } = input.person
  const merged = personForm.safeParse({ ...open, ...(isSealed ? { sealed: true } : {}), ...identity })
  return merged.success ? success(merged.data) : failure('person.nameMissing', 'identity.name')
}

function hasPseudonym({ pseudonym }: Person): boolean {
  return pseudonym !== undefined && pseudonym.cnr.trim() !== '' && pseudonym.en.trim() !== ''
}

/** How the journal calls a person: pseudonym, or role and local id; a name never. */
export function aboutPerson({ id, sealed, pseudonym }: PersonOpen): Bilingual {
  return sealed === true && pseudonym !== undefined ? pseudonym : { cnr: id, en: id }
}
