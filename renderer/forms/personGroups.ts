import { isSealedField } from '../../shared/domain/caseFile/identity.ts'
import type { PersonRole } from '../../shared/domain/caseFile/person.ts'
import type { FieldGroup } from './FieldGroups.tsx'
import { listFieldPaths, type PathOf } from './paths.ts'
import { personForm, type TypedPerson } from './person.ts'

type Group = Readonly<{ name: string; fields: readonly PathOf<TypedPerson>[]; isOptional?: true }>

/** What stands above everything else: how documents agree with the person, and the seal. */
export const COVER_FIELDS: readonly PathOf<TypedPerson>[] = ['sex', 'sealed', 'pseudonym']

const NAME: Group = { name: 'identity', fields: ['name'] }
const IDENTITY: Group = { name: 'identity', fields: ['name', 'birthDate', 'jmbg'] }
const ORIGIN: Group = { name: 'origin', fields: ['nickname', 'birthPlace'] }
const PARENTS: Group = { name: 'parents', fields: ['father', 'mother', 'motherMaidenName'] }
const PASSPORT: Group = { name: 'passport', fields: ['passport.country', 'passport.number'] }
const CONTACT: Group = { name: 'contact', fields: ['address', 'serviceAddress', 'phone', 'email', 'account'] }
const CITIZENSHIP: Group = { name: 'citizenship', fields: ['citizenship', 'noDocument'] }
const LANGUAGE: Group = { name: 'language', fields: ['understandsMontenegrin', 'interpreter'] }
const PERSONAL: Group = {
  name: 'personal',
  fields: ['occupation', 'education', 'literate', 'married', 'children', 'priorConvictions'],
}
const IDENTIFICATION: Group = {
  name: 'identification',
  fields: [
    'identification.status',
    'identification.decisionMark',
    'identification.date',
    'identification.consentToShare',
    'identification.forms',
  ],
}
const HELPERS: Group = { name: 'helpers', fields: ['representative', 'guardian'] }
const DEFENCE: Group = { name: 'helpers', fields: ['defenceCounsel'] }
const AUTHORITY: Group = { name: 'authority', fields: ['powerOfAttorneyDate', 'legalAidDecision'] }
const APPOINTMENT: Group = { name: 'authority', fields: ['kind', 'appointedBy', 'date'] }
const OFFICE: Group = { name: 'office', fields: ['office'] }
const DEATH: Group = { name: 'death', fields: ['deceased'] }

const later = (group: Group): Group => ({ ...group, isOptional: true })

const INJURED: readonly Group[] = [
  IDENTITY,
  CONTACT,
  IDENTIFICATION,
  HELPERS,
  ...[ORIGIN, PARENTS, PASSPORT, CITIZENSHIP, LANGUAGE, PERSONAL, DEATH].map(later),
]
// The judgment names all of it (ZKP 100/1, 379/2).
const DEFENDANT: readonly Group[] = [
  IDENTITY,
  ORIGIN,
  PARENTS,
  CONTACT,
  CITIZENSHIP,
  PERSONAL,
  LANGUAGE,
  DEFENCE,
  ...[PASSPORT, DEATH].map(later),
]
const ATTORNEY: readonly Group[] = [NAME, AUTHORITY, later(CONTACT)]
const OFFICIAL: readonly Group[] = [NAME, OFFICE]
const BYSTANDER: readonly Group[] = [IDENTITY, ...[CONTACT, CITIZENSHIP, LANGUAGE].map(later)]

/** What the step needs of a person in each role, and what can be added. */
const GROUPS: Readonly<Record<PersonRole, readonly Group[]>> = {
  injuredParty: INJURED,
  successor: INJURED,
  defendant: DEFENDANT,
  attorney: ATTORNEY,
  defenceCounsel: ATTORNEY,
  guardian: [NAME, APPOINTMENT, later(CONTACT)],
  judge: OFFICIAL,
  panelMember: OFFICIAL,
  clerk: OFFICIAL,
  prosecutor: OFFICIAL,
  interpreter: [...OFFICIAL, later(CONTACT)],
  expert: [...OFFICIAL, later(CONTACT)],
  witness: BYSTANDER,
  thirdParty: BYSTANDER,
}

/**
 * The groups of fields of a role: what lies under the seal, and what stands open. Whatever else is stored of a person
 * of this role shows in a last group of each, so that nothing is kept that nobody can see.
 */
export function personGroups(
  role: PersonRole,
): Readonly<{ sealed: readonly FieldGroup[]; open: readonly FieldGroup[] }> {
  const groups = GROUPS[role]
  const asked: readonly string[] = [...COVER_FIELDS, ...groups.flatMap(({ fields }) => fields)]
  const rest = listFieldPaths(personForm.table).filter((path) => !asked.includes(path))
  const all: readonly FieldGroup[] = [...groups, ...[true, false].map((isSealed) => others(rest, isSealed))]
  return { sealed: all.filter(isSealedGroup), open: all.filter((group) => !isSealedGroup(group)) }
}

function others(rest: readonly string[], isSealed: boolean): FieldGroup {
  return { name: 'others', fields: rest.filter((path) => isSealedPath(path) === isSealed), onlyFilled: true }
}

function isSealedGroup({ fields }: FieldGroup): boolean {
  return fields.some(isSealedPath)
}

function isSealedPath(path: string): boolean {
  return isSealedField(path.split('.')[0] ?? path)
}
