import type { LegalBasisKey } from '../legal/legalBases.ts'
import type { Person, PersonRole } from './person.ts'

/** Which document or step asks for data of a person. */
export type Asker = 'operativePart' | 'payment' | 'service' | 'authority'

type Field = Exclude<keyof Person, 'id' | 'role'>

/** Data that one asker wants of a person, with the place of the law that says so. */
export type WantedData = Readonly<{ by: Asker; basis: LegalBasisKey; fields: readonly Field[] }>

const PARTY: readonly WantedData[] = [
  { by: 'payment', basis: 'claim.content', fields: ['account'] },
  { by: 'service', basis: 'injuredParty.changeOfAddress', fields: ['address'] },
]

const WANTED: Partial<Record<PersonRole, readonly WantedData[]>> = {
  injuredParty: PARTY,
  successor: PARTY,
  // The data by which the judgment names who is accused.
  defendant: [
    {
      by: 'operativePart',
      basis: 'judgment.personalData',
      fields: ['jmbg', 'birthDate', 'birthPlace', 'father', 'mother', 'address', 'citizenship'],
    },
  ],
  attorney: [{ by: 'authority', basis: 'injuredParty.attorney', fields: ['powerOfAttorneyDate'] }],
  guardian: [{ by: 'authority', basis: 'injuredParty.minor', fields: ['kind', 'date'] }],
}

/** What says the same as a field: whoever has it is not asked for the other. */
const INSTEAD: Partial<Record<Field, Field>> = { jmbg: 'passport', powerOfAttorneyDate: 'legalAidDecision' }

/**
 * What documents and steps want of a person in a role and is not known yet, by who asks for it; nothing of it is a condition of
 * saving. `isKnown` says whether a field holds something. Never fails. Source: ZKP 100/1, 236/3, 58/6, 63, 65.
 */
export function findWantedData(role: PersonRole, isKnown: (field: Field) => boolean): readonly WantedData[] {
  return (WANTED[role] ?? [])
    .map((wanted) => ({
      ...wanted,
      fields: wanted.fields.filter((field) => {
        const other = INSTEAD[field]
        return !isKnown(field) && (other === undefined || !isKnown(other))
      }),
    }))
    .filter(({ fields }) => fields.length > 0)
}
