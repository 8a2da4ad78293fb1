import { describe, expect, test } from 'vitest'
import {
  identityOf,
  PERSON_FIELDS,
  personIdentity,
  personOpen,
  SEALED_FIELDS,
  withoutIdentity,
} from '../../../shared/domain/caseFile/identity.ts'
import { person, type Person } from '../../../shared/domain/caseFile/person.ts'
import { findLeaks } from '../../../shared/domain/privacy/leak.ts'
import { SEARCHED_AS } from '../../../shared/domain/privacy/leakPerson.ts'

/** A person with a value in every field. */
const WHOLE: { [Field in keyof Person]-?: NonNullable<Person[Field]> } = {
  id: 'v1',
  role: 'injuredParty',
  name: 'Đurđica Šćekić',
  sex: 'f',
  nickname: 'Đina',
  birthDate: '1998-04-07',
  deceased: '2026-01-02',
  jmbg: '0704998215016',
  passport: { country: 'MNE', number: 'P7654321' },
  noDocument: false,
  citizenship: 'MNE',
  birthPlace: 'Nikšić',
  address: 'ul. Njegoševa br. 14, Nikšić',
  serviceAddress: 'ul. Slobode br. 30, Podgorica',
  email: 'djurdjica.scekic@mail.me',
  phone: '067 123 456',
  father: 'Vuksan',
  mother: 'Stanojka',
  motherMaidenName: 'Ćetković',
  occupation: { cnr: 'kuvarica', en: 'cook' },
  education: { cnr: 'srednja škola', en: 'secondary school' },
  literate: true,
  married: false,
  children: 1,
  priorConvictions: false,
  understandsMontenegrin: true,
  interpreter: 'sq',
  pseudonym: { cnr: 'Oštećena A', en: 'Injured party A' },
  sealed: true,
  account: '510-8176777-39',
  identification: { status: 'formal', decisionMark: 'TFITV-3/25', date: '2025-09-18' },
  representative: 'r1',
  guardian: 'g1',
  defenceCounsel: 'b1',
  kind: 'legal',
  appointedBy: { cnr: 'Centar za socijalni rad', en: 'Centre for Social Work' },
  date: '2025-10-01',
  powerOfAttorneyDate: '2025-10-02',
  legalAidDecision: 'BPP 12/25',
  office: 'VSPG',
  satUntil: '2026-05-31',
}

describe('every field of a person is decided', () => {
  test('a field that nobody has decided does not compile', () => {
    type Further = Person & { scar?: string }
    // @ts-expect-error «scar» is neither open nor sealed
    const undecided: Readonly<Record<keyof Further, 'open' | 'sealed'>> = PERSON_FIELDS
    // @ts-expect-error «scar», once sealed, is not searched for
    const unsearched: Readonly<Record<keyof typeof SEARCHED_AS | 'scar', string>> = SEARCHED_AS
    expect([undecided, unsearched]).toHaveLength(2)
  })
  test('the record, the form and its two halves have the same fields', () => {
    expect(Object.keys(PERSON_FIELDS).toSorted()).toEqual(Object.keys(person.shape).toSorted())
    expect(Object.keys(personIdentity.shape)).toEqual([...SEALED_FIELDS])
    expect([...Object.keys(personIdentity.shape), ...Object.keys(personOpen.shape)].toSorted()).toEqual(
      Object.keys(person.shape).toSorted(),
    )
  })
})

test('a person falls into two halves that have nothing in common and lose nothing', () => {
  const [identity, open] = [identityOf(WHOLE), withoutIdentity(WHOLE)]
  expect(personIdentity.parse(identity)).toEqual(identity)
  expect(personOpen.parse(open)).toEqual(open)
  expect({ ...open, ...identity }).toEqual(WHOLE)
  expect(Object.keys(identity).filter((field) => Object.hasOwn(open, field))).toEqual([])
})

test('no value of the sealed half stands in the open one', () => {
  const open = JSON.stringify(withoutIdentity(WHOLE))
  const values = SEALED_FIELDS.map((field) => WHOLE[field]).map((value) =>
    typeof value === 'string' ? value : value.number,
  )
  expect(values.filter((value) => open.includes(value))).toEqual([])
})

test('the leak check finds every sealed field that it is to search for', () => {
  const silent = SEALED_FIELDS.filter((field) => !['place', 'nothing'].includes(SEARCHED_AS[field])).filter((field) => {
    const value = WHOLE[field]
    const text = `Iz spisa: ${typeof value === 'string' ? value : value.number}.`
    const only: Pick<Person, 'id' | 'name'> & Partial<Person> = { id: 'v1', name: 'Xqz Wqx', [field]: value }
    return !findLeaks(text, [only]).some((hit) => hit.field === field)
  })
  expect(silent).toEqual([])
})
