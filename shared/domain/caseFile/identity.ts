import type { z } from 'zod'
import { person, type Person } from './person.ts'

/**
 * What of a person identifies them and, once the person is sealed, lies only under the identity key and leaves it only
 * by a reveal with a reason (ZKP 121–123). The one place where that is decided: storage, contract, window, search and
 * leak check follow from it, and a field of `person` that is not decided here does not compile.
 */
export const PERSON_FIELDS = {
  id: 'open',
  role: 'open',
  name: 'sealed',
  sex: 'open',
  nickname: 'sealed',
  birthDate: 'sealed',
  deceased: 'open',
  jmbg: 'sealed',
  passport: 'sealed',
  noDocument: 'open',
  citizenship: 'open',
  birthPlace: 'sealed',
  address: 'sealed',
  serviceAddress: 'sealed',
  email: 'sealed',
  phone: 'sealed',
  father: 'sealed',
  mother: 'sealed',
  motherMaidenName: 'sealed',
  occupation: 'open',
  education: 'open',
  literate: 'open',
  married: 'open',
  children: 'open',
  priorConvictions: 'open',
  understandsMontenegrin: 'open',
  interpreter: 'open',
  pseudonym: 'open',
  sealed: 'open',
  account: 'sealed',
  identification: 'open',
  representative: 'open',
  guardian: 'open',
  defenceCounsel: 'open',
  kind: 'open',
  appointedBy: 'open',
  date: 'open',
  powerOfAttorneyDate: 'open',
  legalAidDecision: 'open',
  office: 'open',
  satUntil: 'open',
} as const satisfies Readonly<Record<keyof Person, 'open' | 'sealed'>>

type Fields = typeof PERSON_FIELDS
/** A field that identifies a person. */
export type SealedField = { [Field in keyof Fields]: Fields[Field] extends 'sealed' ? Field : never }[keyof Fields]

/** The fields that identify a person, in the order of `PERSON_FIELDS`. */
export const SEALED_FIELDS = Object.keys(PERSON_FIELDS).filter(isSealedField)

const sealedMask = Object.fromEntries(SEALED_FIELDS.map((field) => [field, true])) as Record<SealedField, true>

/** What identifies a person, as it is read from outside or from under the identity key. */
export const personIdentity = person.pick(sealedMask)
/** What identifies a person, as read by `personIdentity`. */
export type PersonIdentity = z.infer<typeof personIdentity>

/** A person without what identifies them. */
export const personOpen = person.omit(sealedMask)
/** A person without what identifies them, as read by `personOpen`. */
export type PersonOpen = z.infer<typeof personOpen>

/** Whether a field of a person identifies them. */
export function isSealedField(field: string): field is SealedField {
  return Object.hasOwn(PERSON_FIELDS, field) && PERSON_FIELDS[field as keyof Fields] === 'sealed'
}

/** What identifies a person, and nothing else of them. */
export function identityOf(whole: PersonIdentity): PersonIdentity {
  return fieldsOf(whole, isSealedField) as PersonIdentity
}

/** A person without what identifies them. */
export function withoutIdentity<Whole extends PersonIdentity>(whole: Whole): Omit<Whole, SealedField> {
  return fieldsOf(whole, (field) => !isSealedField(field)) as Omit<Whole, SealedField>
}

function fieldsOf(whole: PersonIdentity, isWanted: (field: string) => boolean): object {
  return Object.fromEntries(Object.entries(whole).filter(([field, value]) => value !== undefined && isWanted(field)))
}
