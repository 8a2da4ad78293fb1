import { CLAIM_ACTS, FILE_ACTS, type ClaimAct, type Condition, type FileAct, type Later } from '../claim/acts.ts'
import type { FileCustody } from '../claim/fileLife.ts'
import type { ClaimCustody } from '../claim/life.ts'
import { fileRowOf, rowOf } from '../claim/mayAct.ts'
import type { ClaimStage } from '../claim/stages.ts'
import { ROLES_AT_WORK } from '../claim/work.ts'
import { READERS, type Reading } from './readers.ts'
import { ROLES, type Role } from './roles.ts'

/** What somebody sees or keeps, whatever the file: the readings, the work of the day, and what needs no role at all. */
export type GeneralRight = Reading | 'work' | 'signedIn' | 'anyone'

/** What a right is on, as parts of the table. */
export const RIGHT_KINDS = ['reading', 'caseFile', 'claim'] as const

/** On which conditions an act may be done. */
export type RightTerms = Readonly<{
  custody: ClaimCustody | FileCustody
  /** Where it is on a claim, at which stages of it. */
  stages?: readonly ClaimStage[]
  needs: readonly Condition[]
  reason: boolean
  later?: Later | undefined
}>

/** One row of the table of rights: what may be done or seen, by which roles, on which conditions. */
export type Right =
  | Readonly<{ kind: 'reading'; name: GeneralRight; by: readonly Role[] }>
  | Readonly<{ kind: 'caseFile'; name: FileAct; by: readonly Role[]; terms: RightTerms }>
  | Readonly<{ kind: 'claim'; name: ClaimAct; by: readonly Role[]; terms: RightTerms }>

const GENERAL_ROLES: Readonly<Record<GeneralRight, readonly Role[]>> = {
  ...READERS,
  work: ROLES_AT_WORK,
  signedIn: ROLES,
  anyone: ROLES,
}

/**
 * Who may do and see what: every row of the tables of acts and of readings, said once more by nobody. Sources: those of the
 * tables of acts (`life.ts`, `fileLife.ts`).
 */
export const RIGHTS: readonly Right[] = [
  ...Object.entries(GENERAL_ROLES).map(([name, by]): Right => ({ kind: 'reading', name: name as GeneralRight, by })),
  ...FILE_ACTS.map((name): Right => {
    const { by, custody, needs, reason, later } = fileRowOf(name)
    return { kind: 'caseFile', name, by, terms: { custody, needs, reason, later } }
  }),
  ...CLAIM_ACTS.map((name): Right => {
    const { by, custody, needs, from, later } = rowOf(name)
    return { kind: 'claim', name, by, terms: { custody, needs, stages: from, reason: false, later } }
  }),
]

/** The rights of whoever holds one of the roles, in the order of the table, without those the program knows no way to yet. */
export function rightsOf(roles: readonly Role[]): readonly Right[] {
  return RIGHTS.filter((right) => !isLater(right) && right.by.some((role) => roles.includes(role)))
}

/** Whether the law knows the act and the program has no way to it yet. */
export function isLater(right: Right): boolean {
  return right.kind !== 'reading' && right.terms.later !== undefined
}
