import type { PersonRole } from '../../../shared/domain/caseFile/person.ts'

export type FieldKind =
  'text' | 'date' | 'yesNo' | 'sex' | 'pair' | 'person' | 'office' | 'kind' | 'status' | 'code' | 'forms'
export type PersonField = Readonly<{ name: string; kind: FieldKind; roles?: readonly PersonRole[] }>
export type FieldGroup = Readonly<{ name: string; fields: readonly PersonField[] }>

const f = (name: string, kind: FieldKind = 'text', ...roles: readonly PersonRole[]): PersonField =>
  roles.length === 0 ? { name, kind } : { name, kind, roles }

/** Identifying fields: of a sealed person they show only after the cover was opened. */
export const IDENTITY_GROUPS: readonly FieldGroup[] = [
  { name: 'identity', fields: [f('name'), f('nickname'), f('birthDate', 'date'), f('jmbg', 'code'), f('birthPlace')] },
  { name: 'document', fields: [f('passportCountry', 'code'), f('passportNumber', 'code')] },
  { name: 'parents', fields: [f('father'), f('mother'), f('motherMaidenName')] },
  { name: 'contact', fields: [f('address'), f('serviceAddress'), f('phone'), f('email'), f('account', 'code')] },
]

const PERSONAL: readonly FieldGroup[] = [
  {
    name: 'personal',
    fields: [
      f('citizenship', 'code'),
      f('noDocument', 'yesNo', 'injuredParty', 'successor', 'defendant'),
      f('occupation', 'pair'),
      f('education', 'pair'),
      f('literate', 'yesNo'),
      f('married', 'yesNo'),
      f('children'),
      f('priorConvictions', 'yesNo', 'defendant'),
    ],
  },
  { name: 'language', fields: [f('understandsMontenegrin', 'yesNo'), f('interpreter')] },
]

const INJURED: readonly FieldGroup[] = [
  {
    name: 'identification',
    fields: [
      f('identificationStatus', 'status'),
      f('decisionMark'),
      f('identificationDate', 'date'),
      f('forms', 'forms', 'injuredParty'),
    ],
  },
  { name: 'helpers', fields: [f('representative', 'person'), f('guardian', 'person')] },
  ...PERSONAL,
]

const DEFENDANT: readonly FieldGroup[] = [...PERSONAL, { name: 'helpers', fields: [f('defenceCounsel', 'person')] }]
const ATTORNEY: readonly FieldGroup[] = [
  { name: 'authority', fields: [f('powerOfAttorneyDate', 'date'), f('legalAidDecision')] },
]
const GUARDIAN: readonly FieldGroup[] = [
  { name: 'authority', fields: [f('kind', 'kind'), f('appointedBy', 'pair'), f('date', 'date')] },
]
const OFFICIAL: readonly FieldGroup[] = [{ name: 'office', fields: [f('office', 'office')] }]

/** What else is asked of a person in this role (ZKP 100/1 for the defendant). */
export function groupsOf(role: PersonRole): readonly FieldGroup[] {
  if (role === 'injuredParty' || role === 'successor') return INJURED
  if (role === 'defendant') return DEFENDANT
  if (role === 'attorney' || role === 'defenceCounsel') return ATTORNEY
  if (role === 'guardian') return GUARDIAN
  return OFFICIAL
}

const OFFICIALS: readonly PersonRole[] = ['judge', 'panelMember', 'clerk', 'prosecutor', 'interpreter', 'expert']

/** Of an official only the name is asked. */
export function identityGroupsOf(role: PersonRole): readonly FieldGroup[] {
  if (OFFICIALS.includes(role)) return [{ name: 'identity', fields: [f('name')] }]
  if (role === 'defendant' || role === 'injuredParty' || role === 'successor') return IDENTITY_GROUPS
  return IDENTITY_GROUPS.filter((group) => group.name !== 'parents' && group.name !== 'document')
}
