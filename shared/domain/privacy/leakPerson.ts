import { z } from 'zod'
import { line, text } from '../caseFile/fields.ts'
import type { SealedField } from '../caseFile/identity.ts'
import { person } from '../caseFile/person.ts'

const forms = z.union([z.array(line).max(100), z.record(text(40, 1), z.union([line, z.boolean()]))])

/**
 * A person whose data must not appear: the form of a case file of which only the name is wanted, and optionally
 * confirmed case forms of the name that no rule would find.
 */
export const leakPerson = person.partial().required({ name: true }).extend({ forms: forms.optional() })
/** A person whose data must not appear, as read by `leakPerson`. */
export type LeakPerson = z.infer<typeof leakPerson>

/** A whole document: up to about 1,500 pages. Not brought to NFC, because hits are offsets into it. */
export const documentText = z
  .string()
  .max(5_000_000)
  .refine((value) => !/\p{Cs}/u.test(value), { params: { code: 'text.malformed' } })

/** One appearance of a person's data. `at` counts UTF-16 units of the text as given; `found` is what stands there. */
export type LeakHit = Readonly<{ person: string; field: LeakField; found: string; at: number }>
/**
 * How a text is searched for each field that identifies a person; a field sealed in `caseFile/identity` that is not
 * decided here does not compile. A place counts beside initials only; the address for service is meant for others.
 */
export const SEARCHED_AS = {
  name: 'name',
  nickname: 'name',
  father: 'name',
  mother: 'name',
  motherMaidenName: 'name',
  jmbg: 'number',
  passport: 'number',
  account: 'number',
  phone: 'number',
  address: 'address',
  birthDate: 'date',
  email: 'email',
  birthPlace: 'place',
  serviceAddress: 'nothing',
} as const satisfies Readonly<
  Record<SealedField, 'name' | 'number' | 'address' | 'date' | 'email' | 'place' | 'nothing'>
>

type Searched = typeof SEARCHED_AS
/** The fields of a person that are searched for in one way. */
export type FieldsSearchedAs<Way extends Searched[SealedField]> = {
  [Field in SealedField]: Searched[Field] extends Way ? Field : never
}[SealedField]
/** Which datum of a person was found. */
export type LeakField = Exclude<SealedField, FieldsSearchedAs<'place' | 'nothing'>> | 'initials'

/** A hit before it is cut from the text; `who` is the index of the person, `parts` how many parts of the name agree. */
export type Span = Readonly<{ who: number; field: LeakField; start: number; end: number; parts: number }>

/** How a person is named in hits: the id of the case file, else the place in the list. */
export function labelOfPerson(one: LeakPerson, index: number): string {
  return one.id ?? String(index)
}
