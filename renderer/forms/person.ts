import { EXPLOITATION_FORMS, identification, person, type Person } from '../../shared/domain/caseFile/person.ts'
import { criminalOffices } from '../../shared/domain/offices/offices.ts'
import { group } from './composite.ts'
import { fields, kept } from './field.ts'
import { defineForm } from './form.ts'
import {
  choice,
  code,
  country,
  date,
  line,
  lookup,
  pair,
  person as someone,
  tick,
  ticks,
  whole,
  yesNo,
} from './kinds.ts'

type Passport = NonNullable<Person['passport']>
type Identification = NonNullable<Person['identification']>

const { sex, kind } = person.shape

const anyOffice = lookup(({ text }) =>
  [...criminalOffices('court'), ...criminalOffices('prosecution')].map((office) => ({
    value: office.code,
    label: text.office(office.code),
  })),
)

/** A person of the case file; which fields a role is asked stands in the blocks. */
export const personForm = defineForm<Person>()(
  'person',
  fields<Person>()({
    id: kept('given when the person is added'),
    role: kept('chosen when the person is added'),
    sex: { kind: choice(sex.options, 'screens.sex'), required: true },
    sealed: { kind: tick() },
    pseudonym: { kind: pair({ sides: ['cnr', 'en'] }), required: ({ sealed }) => sealed === true },
    name: { kind: line(), required: true },
    nickname: { kind: line() },
    birthDate: { kind: date() },
    deceased: { kind: date() },
    jmbg: { kind: code({ maxLength: 13 }) },
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
    account: { kind: code({ maxLength: 40 }) },
    occupation: { kind: pair() },
    education: { kind: pair() },
    literate: { kind: yesNo() },
    married: { kind: yesNo() },
    children: { kind: whole(0, 30) },
    priorConvictions: { kind: yesNo() },
    understandsMontenegrin: { kind: yesNo() },
    interpreter: { kind: line({ maxLength: 10 }) },
    identification: {
      kind: group<Identification>()(
        fields<Identification>()({
          status: { kind: choice(identification.shape.status.options, 'screens.identification'), required: true },
          decisionMark: { kind: line() },
          date: { kind: date() },
          forms: { kind: ticks(EXPLOITATION_FORMS, 'forms.exploitation') },
          consentToShare: { kind: yesNo() },
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
  { schema: person },
)
