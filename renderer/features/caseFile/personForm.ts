import { z } from 'zod'
import type { PersonView } from '../../../shared/contract/caseFile.ts'
import { SEALED_FIELDS, type PersonIdentity } from '../../../shared/domain/caseFile/identity.ts'
import type { Input } from '../../../shared/contract/channels.ts'
import {
  EXPLOITATION_FORMS,
  identification,
  PERSON_ROLES,
  type PersonRole,
} from '../../../shared/domain/caseFile/person.ts'
import { typedDate } from '../../../shared/format/parseDate.ts'
import { compact, fieldReader, type FieldProblems } from '../../api/readFields.ts'
import type { Bilingual } from '../../../shared/text/bilingual.ts'

/** What is typed about one person: every field a text; `sealed` is `yes` or empty. */
export const personForm = z.record(z.string(), z.string())
export type PersonForm = z.infer<typeof personForm>
type ExploitationForm = (typeof EXPLOITATION_FORMS)[number]
export type PersonInput = Pick<Input<'person.save'>, 'person' | 'identity'>

const PASSPORT = ['passportCountry', 'passportNumber'] as const
export const IDENTITY_TEXTS: readonly string[] = [...SEALED_FIELDS.filter((field) => field !== 'passport'), ...PASSPORT]

const yesNo = (value: boolean | undefined) => (value === undefined ? '' : value ? 'yes' : 'no')
const truth = (typed: string | undefined) => (typed === 'yes' ? true : typed === 'no' ? false : undefined)
const full = (typed: string | undefined) => (typed === undefined || typed.trim() === '' ? undefined : typed.trim())

/** An empty form; the injured party is sealed unless someone decides otherwise. */
export function newPersonForm(id: string, role: PersonRole): PersonForm {
  return { id, role, sealed: role === 'injuredParty' ? 'yes' : '', understandsMontenegrin: '' }
}

export function personToForm(view: PersonView, identity: PersonIdentity | undefined): PersonForm {
  return {
    ...identityToForm(identity),
    id: view.id,
    role: view.role,
    sex: view.sex,
    sealed: view.sealed === true ? 'yes' : '',
    'pseudonym.cnr': view.pseudonym?.cnr ?? '',
    'pseudonym.en': view.pseudonym?.en ?? '',
    noDocument: yesNo(view.noDocument),
    citizenship: view.citizenship ?? '',
    'occupation.cnr': view.occupation?.cnr ?? '',
    'occupation.en': view.occupation?.en ?? '',
    'education.cnr': view.education?.cnr ?? '',
    'education.en': view.education?.en ?? '',
    literate: yesNo(view.literate),
    married: yesNo(view.married),
    children: view.children === undefined ? '' : String(view.children),
    priorConvictions: yesNo(view.priorConvictions),
    understandsMontenegrin: yesNo(view.understandsMontenegrin),
    interpreter: view.interpreter ?? '',
    identificationStatus: view.identification?.status ?? '',
    decisionMark: view.identification?.decisionMark ?? '',
    identificationDate: typedDate(view.identification?.date),
    ...Object.fromEntries((view.identification?.forms ?? []).map((form) => [`forms.${form}`, 'yes'])),
    representative: view.representative ?? '',
    guardian: view.guardian ?? '',
    defenceCounsel: view.defenceCounsel ?? '',
    kind: view.kind ?? '',
    'appointedBy.cnr': view.appointedBy?.cnr ?? '',
    'appointedBy.en': view.appointedBy?.en ?? '',
    date: typedDate(view.date),
    powerOfAttorneyDate: typedDate(view.powerOfAttorneyDate),
    legalAidDecision: view.legalAidDecision ?? '',
    office: view.office ?? '',
  }
}

export function identityToForm(identity: PersonIdentity | undefined): PersonForm {
  if (identity === undefined) return {}
  const form: PersonForm = {}
  if (identity.passport !== undefined) {
    form['passportCountry'] = identity.passport.country
    form['passportNumber'] = identity.passport.number
  }
  for (const field of SEALED_FIELDS) {
    const value = identity[field]
    if (typeof value === 'string') form[field] = field === 'birthDate' ? typedDate(value) : value
  }
  return form
}

/** Whether anything under the cover stands in the form: then it was typed or opened, and a save must carry it. */
export function holdsIdentity(form: PersonForm): boolean {
  return IDENTITY_TEXTS.some((field) => full(form[field]) !== undefined)
}

type Read = Readonly<{ input: PersonInput; problems: FieldProblems }>

/** The typed texts as the contract wants them; fields the form does not show stay as they were. */
export function formToPerson(
  form: PersonForm,
  view: PersonView | undefined,
  isOpen: boolean,
  known?: PersonIdentity,
): Read {
  const read = fieldReader()
  const sealed = form['sealed'] === 'yes'
  if (sealed) read.required('pseudonym.cnr', form['pseudonym.cnr'])
  if (sealed) read.required('pseudonym.en', form['pseudonym.en'])
  if (form['sex'] !== 'm' && form['sex'] !== 'f') read.required('sex', '')
  const role = PERSON_ROLES.find((candidate) => candidate === form['role']) ?? 'witness'
  const { label: _label, identity: _identity, ...kept } = view ?? { label: undefined, identity: undefined }
  const person = compact({
    ...kept,
    id: form['id'] ?? '',
    role,
    sex: form['sex'] === 'f' ? ('f' as const) : ('m' as const),
    sealed: sealed ? true : undefined,
    pseudonym: pairOf(form, 'pseudonym'),
    noDocument: truth(form['noDocument']),
    citizenship: read.country('citizenship', form['citizenship']),
    occupation: pairOf(form, 'occupation'),
    education: pairOf(form, 'education'),
    literate: truth(form['literate']),
    married: truth(form['married']),
    children: read.whole('children', form['children']),
    priorConvictions: truth(form['priorConvictions']),
    understandsMontenegrin: truth(form['understandsMontenegrin']),
    interpreter: full(form['interpreter']),
    identification: identificationOf(form, view, read),
    ...authorityOf(form, read),
  })
  if (!isOpen && !holdsIdentity(form)) return { input: { person }, problems: read.problems }
  const identity = identityOf(form, known, read)
  return { input: { person, identity }, problems: read.problems }
}

type Reader = ReturnType<typeof fieldReader>

function authorityOf(form: PersonForm, read: Reader) {
  return {
    representative: full(form['representative']),
    guardian: full(form['guardian']),
    defenceCounsel: full(form['defenceCounsel']),
    kind: (['legal', 'collision', 'appointed'] as const).find((kind) => kind === form['kind']),
    appointedBy: pairOf(form, 'appointedBy'),
    date: read.date('date', form['date']),
    powerOfAttorneyDate: read.date('powerOfAttorneyDate', form['powerOfAttorneyDate']),
    legalAidDecision: full(form['legalAidDecision']),
    office: full(form['office']),
  }
}

function identityOf(form: PersonForm, known: PersonIdentity | undefined, read: Reader): PersonIdentity {
  const texts = Object.fromEntries(
    SEALED_FIELDS.filter((field) => field !== 'name' && field !== 'birthDate' && field !== 'passport').map((field) => [
      field,
      full(form[field]),
    ]),
  )
  return compact({
    ...known,
    ...texts,
    name: read.required('name', form['name']),
    birthDate: read.date('birthDate', form['birthDate']),
    passport: passportOf(form, read),
  })
}

function passportOf(form: PersonForm, read: Reader): PersonIdentity['passport'] {
  if (PASSPORT.every((field) => full(form[field]) === undefined)) return undefined
  return {
    country: read.country('passportCountry', read.required('passportCountry', form['passportCountry'])) ?? '',
    number: read.required('passportNumber', form['passportNumber']),
  }
}

function identificationOf(form: PersonForm, view: PersonView | undefined, read: Reader) {
  const status = identification.shape.status.options.find((option) => option === form['identificationStatus'])
  const forms = formsOf(form, view?.identification?.forms)
  const typed = forms ?? full(form['decisionMark']) ?? full(form['identificationDate'])
  if (status === undefined) {
    if (typed !== undefined) read.required('identificationStatus', '')
    return undefined
  }
  return compact({
    ...view?.identification,
    status,
    decisionMark: full(form['decisionMark']),
    date: read.date('identificationDate', form['identificationDate']),
    forms,
  })
}

// What was stored keeps its order; what is newly ticked follows in the order of the list.
function formsOf(form: PersonForm, stored: readonly ExploitationForm[] | undefined) {
  const order = [...(stored ?? []), ...EXPLOITATION_FORMS.filter((name) => stored?.includes(name) !== true)]
  const ticked = order.filter((name) => form[`forms.${name}`] === 'yes')
  if (ticked.length > 0) return ticked
  return stored?.length === 0 ? [] : undefined
}

function pairOf(form: PersonForm, name: string): Bilingual | undefined {
  const cnr = form[`${name}.cnr`] ?? ''
  const en = form[`${name}.en`] ?? ''
  return cnr.trim() === '' && en.trim() === '' ? undefined : { cnr, en }
}
