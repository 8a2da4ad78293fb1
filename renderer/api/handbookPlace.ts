import type { Role } from '../../shared/domain/staff/roles.ts'
import type { HandbookPart } from './handbookParts.ts'
import type { Route } from './navigation.ts'

/** The part that tells of a screen; `role` where it depends on who works there. */
const PART_OF_SCREEN: Readonly<Record<Route['screen'], HandbookPart | 'role'>> = {
  today: 'role',
  caseFiles: 'role',
  newCaseFile: 'role',
  startList: 'clerk',
  caseFile: 'role',
  print: 'clerk',
  unpaid: 'clerk',
  monitoring: 'coordinator',
  packets: 'everybody',
  audit: 'administrator',
  schedule: 'head',
  workload: 'head',
  retention: 'everybody',
  office: 'administrator',
  recovery: 'shares',
  backups: 'backups',
  shared: 'coordinator',
  settings: 'everybody',
  about: 'about',
  rights: 'everybody',
  proof: 'everybody',
  handbook: 'about',
}

const PART_OF_ROLE: Readonly<Record<Role, HandbookPart>> = {
  prosecutor: 'prosecutor',
  judge: 'judge',
  clerk: 'clerk',
  coordinator: 'coordinator',
  administrator: 'administrator',
  auditor: 'administrator',
  head: 'head',
}

/** The part of the handbook for somebody with these roles who stands on a screen. */
export function partOf({ screen }: Route, roles: readonly Role[]): HandbookPart {
  const part = PART_OF_SCREEN[screen]
  const [role] = roles
  if (part !== 'role') return part
  return role === undefined ? 'everybody' : PART_OF_ROLE[role]
}
