import { isSealedField } from '../../shared/domain/caseFile/identity.ts'
import type { PersonRole } from '../../shared/domain/caseFile/person.ts'
import type { FieldGroup } from './FieldGroups.tsx'
import { listFieldPaths, type ListPathOf, type PathOf } from './paths.ts'
import { personForm, type TypedPerson } from './person.ts'

type Path = PathOf<TypedPerson> | ListPathOf<TypedPerson>
type Group = Readonly<{ name: string; fields: readonly Path[]; isOptional?: true }>

/** What stands above everything else: how documents agree with the person, and the seal. */
export const COVER_FIELDS: readonly PathOf<TypedPerson>[] = ['sex', 'sealed', 'pseudonym']

const NAME: Group = { name: 'identity', fields: ['name'] }
const IDENTITY_MORE: Group = { name: 'birth', fields: ['jmbg', 'birthDate'] }
const IDENTITY: Group = { name: 'identity', fields: ['name', 'jmbg', 'birthDate'] }
const ORIGIN: Group = { name: 'origin', fields: ['birthPlace', 'nickname'] }
const PARENTS: Group = { name: 'parents', fields: ['father', 'mother', 'motherMaidenName'] }
const PASSPORT: Group = { name: 'passport', fields: ['passport.country', 'passport.number'] }
const CONTACT: Group = { name: 'contact', fields: ['address', 'account'] }
const REACH: Group = { name: 'reach', fields: ['serviceAddress', 'phone', 'email'] }
const CITIZENSHIP: Group = { name: 'citizenship', fields: ['citizenship', 'noDocument'] }
const LANGUAGE: Group = { name: 'language', fields: ['understandsMontenegrin', 'interpreter'] }
const PERSONAL: Group = {
  name: 'personal',
  fields: ['occupation', 'education', 'literate', 'married', 'children', 'priorConvictions'],
}
const IDENTIFICATION: Group = {
  name: 'identification',
  fields: ['identification.status', 'identification.date', 'identification.decisionMark'],
}
const EXPLOITATION: Group = { name: 'exploitation', fields: ['identification.forms'] }
/** The statuses before the present one, and the consents: rows of their own. */
const STATUS_HISTORY: Group = { name: 'earlier', fields: ['identification.earlier'] }
const CONSENTS: Group = { name: 'consents', fields: ['identification.consents'] }
const ROWS = [STATUS_HISTORY, CONSENTS]
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
  ...[
    STATUS_HISTORY,
    CONSENTS,
    EXPLOITATION,
    REACH,
    ORIGIN,
    PARENTS,
    PASSPORT,
    CITIZENSHIP,
    LANGUAGE,
    PERSONAL,
    DEATH,
  ].map(later),
]
// What the judgment names of a defendant besides (ZKP 100/1, 379/2) waits until somebody knows it.
const DEFENDANT: readonly Group[] = [
  IDENTITY,
  DEFENCE,
  ...[ORIGIN, PARENTS, CONTACT, CITIZENSHIP, PERSONAL, LANGUAGE, REACH, PASSPORT, DEATH].map(later),
]
// Who takes a claim over is no victim: of them no identification is asked, nor the life that the judgment tells of.
const SUCCESSOR: readonly Group[] = [
  IDENTITY,
  CONTACT,
  HELPERS,
  ...[REACH, ORIGIN, PARENTS, PASSPORT, CITIZENSHIP, LANGUAGE, DEATH].map(later),
]
const ATTORNEY: readonly Group[] = [NAME, AUTHORITY, ...[CONTACT, REACH].map(later)]
const OFFICIAL: readonly Group[] = [NAME, OFFICE]
// Who they are called by, and from where an interpreter or an expert comes.
const CALLED: readonly Group[] = [NAME, ...[OFFICE, LANGUAGE, CONTACT, REACH].map(later)]
const BYSTANDER: readonly Group[] = [NAME, ...[IDENTITY_MORE, CONTACT, REACH, CITIZENSHIP, LANGUAGE].map(later)]

/** What the step needs of a person in each role, and what can be added. */
const GROUPS: Readonly<Record<PersonRole, readonly Group[]>> = {
  injuredParty: INJURED,
  successor: SUCCESSOR,
  defendant: DEFENDANT,
  attorney: ATTORNEY,
  defenceCounsel: ATTORNEY,
  guardian: [NAME, APPOINTMENT, ...[CONTACT, REACH].map(later)],
  judge: OFFICIAL,
  panelMember: OFFICIAL,
  clerk: OFFICIAL,
  prosecutor: OFFICIAL,
  interpreter: CALLED,
  expert: CALLED,
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
  const lists = ROWS.filter(({ fields }) => !fields.some((field) => asked.includes(field)))
  const known = [...asked, ...lists.flatMap(({ fields }) => fields)]
  const rest = listFieldPaths(personForm.table).filter(
    (path) => !known.some((field) => path === field || path.startsWith(`${field}.`)),
  )
  const all: readonly FieldGroup[] = [
    ...groups,
    ...lists.map((group) => ({ ...group, onlyFilled: true })),
    ...[true, false].map((isSealed) => others(rest, isSealed)),
  ]
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
