import type { Input } from '../../../shared/contract/channels.ts'
import type { PersonIdentity, PersonOpen } from '../../../shared/domain/caseFile/identity.ts'
import { failure, success } from '../../../shared/domain/result/result.ts'
import type { Bilingual } from '../../../shared/text/bilingual.ts'
import type { PersonRecord } from '../../db/tables/personTable.ts'
import type { Change } from '../caseFile/change.ts'
import { defineFileAct } from '../caseFile/fileAct.ts'
import { officesOfPerson } from '../caseFile/items.ts'

type Form = Input<'person.save'>
const LINKS = ['representative', 'guardian', 'defenceCounsel'] as const

/**
 * Writes a person. Without `sealed` the seal stays as it is, and an identity that is left out stays as it is stored.
 * SECURITY: a seal never comes off here, and none is opened; taking one off is `person.unseal`, with its reason.
 */
export const savePerson = defineFileAct(
  'savePerson',
  (file, input: Form) => {
    const before = file.records().find(({ open }) => open.id === input.person.id)
    const wasSealed = before?.open.sealed === true
    if (wasSealed && input.person.sealed === false) return failure('person.sealStays', 'person.sealed')
    const identity = input.identity ?? before?.identity
    if (identity === undefined && !wasSealed) return failure('person.nameMissing', 'identity.name')
    const { sealed, ...rest } = input.person
    const open: PersonOpen = wasSealed || sealed === true ? { ...rest, sealed: true } : rest
    if (open.sealed === true && !hasPseudonym(open)) return failure('person.pseudonymMissing', 'person.pseudonym')
    const people = new Set(file.links().map(({ id }) => id))
    const stranger = LINKS.find((link) => open[link] !== undefined && !people.has(open[link]))
    if (stranger !== undefined) return failure('person.unknown', `person.${stranger}`)
    const act = open.sealed === true && !wasSealed ? ('caseFile.seal' as const) : ('caseFile.savePerson' as const)
    return success({ change: changeOf(before, open, identity), entries: [{ act, about: describePerson(open) }] })
  },
  (file, { person }) => officesOfPerson(file, person.id),
)

/** A new person, one put under seal, or one whose seal stays as it is. */
function changeOf(before: PersonRecord | undefined, open: PersonOpen, identity: PersonIdentity | undefined): Change {
  if (identity === undefined) return { person: { open } }
  if (before === undefined) return { newPerson: { ...open, ...identity } }
  const isSealing = open.sealed === true && before.open.sealed !== true
  return isSealing ? { resealed: { ...open, ...identity } } : { person: { open, identity } }
}

function hasPseudonym({ pseudonym }: PersonOpen): boolean {
  return pseudonym !== undefined && pseudonym.cnr.trim() !== '' && pseudonym.en.trim() !== ''
}

/** How the journal calls a person: pseudonym, or role and local id; a name never. */
export function describePerson({ id, sealed, pseudonym }: PersonOpen): Bilingual {
  return sealed === true && pseudonym !== undefined ? pseudonym : { cnr: id, en: id }
}
