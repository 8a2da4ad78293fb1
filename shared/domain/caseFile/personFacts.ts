import { isKept } from './keptValue.ts'
import type { Person } from './person.ts'

/**
 * Which fields of a person papers rest on: they are read by a document, by what decides who may be named in one, or by the
 * statistics of the file. Of the others `act` changes by an act of its own, and by `contact` somebody is reached and nothing
 * is written. A field of `person` that is not decided here does not compile.
 */
export const PERSON_FACTS = {
  id: 'act',
  role: 'fact',
  name: 'fact',
  sex: 'fact',
  nickname: 'fact',
  birthDate: 'fact',
  deceased: 'fact',
  jmbg: 'fact',
  passport: 'fact',
  noDocument: 'fact',
  citizenship: 'fact',
  birthPlace: 'fact',
  address: 'fact',
  serviceAddress: 'fact',
  email: 'contact',
  phone: 'contact',
  father: 'fact',
  mother: 'fact',
  motherMaidenName: 'fact',
  occupation: 'fact',
  education: 'fact',
  literate: 'fact',
  married: 'fact',
  children: 'fact',
  priorConvictions: 'fact',
  understandsMontenegrin: 'fact',
  interpreter: 'fact',
  pseudonym: 'fact',
  sealed: 'act',
  account: 'fact',
  identification: 'fact',
  representative: 'fact',
  guardian: 'fact',
  defenceCounsel: 'fact',
  kind: 'fact',
  appointedBy: 'fact',
  date: 'fact',
  powerOfAttorneyDate: 'fact',
  legalAidDecision: 'fact',
  office: 'fact',
  satUntil: 'act',
} as const satisfies Readonly<Record<keyof Person, 'fact' | 'act' | 'contact'>>

type Fields = typeof PERSON_FACTS
/** A field of a person that papers rest on. */
export type PersonFact = { [Field in keyof Fields]: Fields[Field] extends 'fact' ? Field : never }[keyof Fields]

/** The fields of a person that papers rest on, in the order of `PERSON_FACTS`. */
export const PERSON_FACT_NAMES = Object.keys(PERSON_FACTS).filter(isPersonFact)

/** A recorded fact of a person that is no longer as it was. */
export type PersonCorrection = Readonly<{ fact: PersonFact; before: unknown; after?: unknown }>

/**
 * What of the recorded facts of a person is changed or gone. What was not recorded before is no correction, nor is a new
 * status as a victim where the one before is kept in its history.
 */
export function findPersonCorrections(before: Partial<Person>, after: Partial<Person>): readonly PersonCorrection[] {
  return PERSON_FACT_NAMES.flatMap((fact) => {
    const isSame =
      fact === 'identification'
        ? isStatusKept(before.identification, after.identification)
        : isKept(before[fact], after[fact])
    return isSame ? [] : [{ fact, before: before[fact], after: after[fact] }]
  })
}

function isPersonFact(field: string): field is PersonFact {
  return Object.hasOwn(PERSON_FACTS, field) && PERSON_FACTS[field as keyof Fields] === 'fact'
}

type Identification = Person['identification']

function isStatusKept(before: Identification, after: Identification): boolean {
  if (before === undefined || isKept(before, after)) return true
  if (after === undefined) return false
  const { status, date, decisionMark, ...rest } = before
  const isInHistory = (after.earlier ?? []).some((one) => isKept({ status, date, decisionMark }, one))
  return isInHistory && isKept(rest, after)
}
