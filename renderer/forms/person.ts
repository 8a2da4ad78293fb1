import {
  CONSENT_RECIPIENTS,
  earlierStatus,
  EXPLOITATION_FORMS,
  identification,
  person,
  type Person,
  type PersonRole,
} from '../../shared/domain/caseFile/person.ts'
import { isSealedField } from '../../shared/domain/caseFile/identity.ts'
import { readAccount } from '../../shared/domain/identifiers/account.ts'
import { readJmbg } from '../../shared/domain/identifiers/jmbg.ts'
import { listCriminalOffices } from '../../shared/domain/offices/offices.ts'
import { group, rowsOrNone } from './composite.ts'
import { fields, isField, noField } from './field.ts'
import { defineForm, type TypedForm } from './form.ts'
import type { Draft } from './formStore.ts'
import {
  choice,
  code,
  country,
  date,
  language,
  line,
  longLookup,
  pair,
  person as someone,
  tick,
  ticks,
  wholeNumber,
  yesNo,
} from './kinds.ts'

import { followPerson, proposePseudonym } from './personProposals.ts'
import type { Choosable } from './control.ts'
import { membersOf, UNKNOWN } from './record.ts'

type Passport = NonNullable<Person['passport']>
type Identification = NonNullable<Person['identification']>
type Earlier = NonNullable<Identification['earlier']>[number]
type Consent = NonNullable<Identification['consents']>[number]

const { sex, kind } = person.shape

const anyOffice = longLookup(({ text }) =>
  [...listCriminalOffices('court'), ...listCriminalOffices('prosecution')].map((office) => ({
    value: office.code,
    label: text.office(office.code),
  })),
)

/** A person of the case file; which fields a role is asked stands in the blocks. */
export const personForm = defineForm<Person>()(
  'person',
  fields<Person>()({
    id: noField('given when the person is added'),
    role: noField('chosen when the person is added'),
    satUntil: noField('written by the act that changes the panel'),
    sex: { kind: choice(sex.options, 'screens.sex'), required: true },
    sealed: { kind: tick() },
    pseudonym: {
      kind: pair({ sides: ['cnr', 'en'] }),
      required: ({ sealed }) => sealed === true,
      when: ({ sealed }) => sealed === true,
    },
    name: { kind: line(), required: true },
    nickname: { kind: line() },
    birthDate: { kind: date() },
    deceased: { kind: date() },
    jmbg: { kind: code({ maxLength: 13 }), doubt: (typed) => readJmbg(typed).problems[0] },
    birthPlace: { kind: line() },
    passport: {
      kind: group<Passport>()(
        fields<Passport>()({
          country: { kind: country(), required: true },
          number: { kind: code({ maxLength: 30 }), required: true },
        }),
      ),
    },
    noDocument: { kind: yesNo() },
    citizenship: { kind: country() },
    father: { kind: line() },
    mother: { kind: line() },
    motherMaidenName: { kind: line() },
    address: { kind: line() },
    serviceAddress: { kind: line() },
    phone: { kind: line({ maxLength: 40 }) },
    email: { kind: line() },
    account: { kind: code({ maxLength: 40 }), doubt: (typed) => readAccount(typed).problems[0] },
    occupation: { kind: pair() },
    education: { kind: pair() },
    literate: { kind: yesNo() },
    married: { kind: yesNo() },
    children: { kind: wholeNumber(0, 30) },
    priorConvictions: { kind: yesNo() },
    understandsMontenegrin: { kind: yesNo() },
    interpreter: { kind: language() },
    identification: {
      kind: group<Identification>()(
        fields<Identification>()({
          status: { kind: choice(identification.shape.status.options, 'screens.identification'), required: true },
          decisionMark: { kind: line(), when: ({ status }) => status === 'formal' },
          date: { kind: date(), when: ({ status }) => status === 'formal' || status === 'presumed' },
          forms: { kind: ticks(EXPLOITATION_FORMS, 'forms.exploitation') },
          earlier: {
            kind: rowsOrNone<Earlier>()(
              fields<Earlier>()({
                date: { kind: date(), required: true },
                status: { kind: choice(earlierStatus.shape.status.options, 'screens.identification'), required: true },
                decisionMark: { kind: line() },
              }),
              { idPrefix: 's' },
            ),
          },
          consents: {
            kind: rowsOrNone<Consent>()(
              fields<Consent>()({
                recipient: { kind: choice(CONSENT_RECIPIENTS, 'screens.consentRecipient'), required: true },
                given: { kind: yesNo('screens.consentGiven'), required: true },
                date: { kind: date() },
                note: { kind: line() },
              }),
              { idPrefix: 'k' },
            ),
          },
        }),
      ),
    },
    representative: { kind: someone('attorney', 'guardian') },
    guardian: { kind: someone('guardian') },
    defenceCounsel: { kind: someone('defenceCounsel', 'attorney') },
    kind: { kind: choice(kind.unwrap().options, 'screens.guardianKind') },
    appointedBy: { kind: pair() },
    date: { kind: date() },
    powerOfAttorneyDate: { kind: date() },
    legalAidDecision: { kind: line() },
    office: { kind: anyOffice },
  }),
  { schema: person, follow: followPerson, isIdentifying: isSealedField },
)

export type TypedPerson = TypedForm<typeof personForm>

const NAMES = Object.keys(personForm.table)
/** What of a person may be read and saved while the cover is closed. */
export const OPEN_MEMBERS: readonly string[] = NAMES.filter((name) => !isSealedField(name))
const SEALED_MEMBERS = NAMES.filter(isSealedField)

/**
 * A new person of a file: the injured party is sealed unless somebody decides otherwise, and a pseudonym that nobody of the
 * file bears is proposed.
 */
export function newPerson(role: PersonRole, people: readonly Choosable[] = []): TypedPerson {
  if (role !== 'injuredParty') return personForm.empty
  return {
    ...personForm.empty,
    sealed: true,
    pseudonym: proposePseudonym(
      people.map(({ label }) => label),
      '',
    ),
  }
}

/** Whether anything that lies under the cover stands in the form: typed anew, or opened. */
export function holdsIdentity(typed: TypedPerson): boolean {
  return SEALED_MEMBERS.some((name) => isTypedIn(name, typed))
}

function isTypedIn(name: string, typed: object): boolean {
  const entry = personForm.table[name]
  return isField(entry) && !entry.kind.isBlank(membersOf(typed)[name])
}

/**
 * The draft of a sealed person without the identity that is stored: of what lies under the cover it holds only what was
 * typed anew, so that nobody is shown the rest without a reason.
 */
export function concealIdentity({ base, typed }: Draft<TypedPerson>): Draft<TypedPerson> {
  const hidden = SEALED_MEMBERS.map((name) => [name, concealed(membersOf(base)[name], membersOf(typed)[name])] as const)
  const side = (at: 0 | 1) => Object.fromEntries(hidden.map(([name, sides]) => [name, sides[at]]))
  return { base: { ...base, ...side(0) }, typed: { ...typed, ...side(1) } }
}

function concealed(base: unknown, typed: unknown): readonly [unknown, unknown] {
  if (typeof typed === 'string') return typed === base ? ['', ''] : [UNKNOWN, typed]
  const parts = Object.keys(membersOf(typed)).map(
    (name) => [name, concealed(membersOf(base)[name], membersOf(typed)[name])] as const,
  )
  const side = (at: 0 | 1) => Object.fromEntries(parts.map(([name, sides]) => [name, sides[at]]))
  return [side(0), side(1)]
}
