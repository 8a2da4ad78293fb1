import { failure, success, type Result } from '../result/result.ts'
import { mayRead, READERS, type Reading } from '../staff/readers.ts'
import type { Role } from '../staff/roles.ts'
import type { Claim } from '../caseFile/claim.ts'
import { CLAIM_ACTS, FILE_ACTS, type Act, type ClaimAct, type Condition, type FileAct } from './acts.ts'
import { CLAIM_CONDITIONS } from './claimConditions.ts'
import { lastFormerCourt, officesAtWork, officesFor, type FilePlace } from './custody.ts'
import { FILE_LIFE, type FileActRow, type FileCustody } from './fileLife.ts'
import { CLAIM_LIFE, type ClaimActRow } from './life.ts'
import type { ClaimStage } from './stages.ts'

/** Who wants to act: the office and the roles of the signed-in person. */
export type Actor = Readonly<{ office: string; roles: readonly Role[] }>

/** The acts possible at a stage, as a type: an illegal move does not compile. */
export type ActAt<Stage extends ClaimStage> = {
  [Act in ClaimAct]: Stage extends (typeof CLAIM_LIFE)[Act]['from'][number] ? Act : never
}[ClaimAct]

/** The stage an act leads to from a stage, both known to the compiler; for code that handles one move. */
export function stageAfter<Stage extends ClaimStage>(stage: Stage, act: ActAt<Stage> & ClaimAct): ClaimStage {
  const { to } = rowOf(act)
  return to === 'same' || to === 'removed' ? stage : to
}

/** The row of an act on a claim. */
export function rowOf(act: ClaimAct): ClaimActRow {
  return CLAIM_LIFE[act]
}

/** The row of an act on a file. */
export function fileRowOf(act: FileAct): FileActRow {
  return FILE_LIFE[act]
}

/**
 * Where `act` takes a claim from `stage`. Conditions of the row are asked apart, for they look into the file.
 * Errors: caseFile.notInCustody (the claim lies with another office), claim.illegalMove (the stage knows no such act;
 * params stage, act), claim.roleNotAllowed (the act is another's; params act), caseFile.away (the file is with another installation).
 */
export function permitClaimAct(act: ClaimAct, stage: ClaimStage, place: FilePlace, actor: Actor): Result<ClaimStage> {
  const row = rowOf(act)
  if (place.away === true) return failure('caseFile.away')
  const offices = officesFor(row.custody, place, stage)
  if (offices.length > 0 && !offices.includes(actor.office)) return failure('caseFile.notInCustody')
  if (!row.from.includes(stage)) return failure('claim.illegalMove', undefined, { stage, act })
  if (!holdsOneOf(actor, row.by)) return failure('claim.roleNotAllowed', undefined, { act })
  return success(row.to === 'same' || row.to === 'removed' ? stage : row.to)
}

/**
 * Whether the person may do an act on a file. `offices` are those that may change the person or piece of evidence the act
 * is on, where it is on one. Errors: caseFile.notInCustody, claim.roleNotAllowed, caseFile.away (the file is with another
 * installation, and the act is not one that each office does for itself; with another desk of the own office nothing is).
 */
export function permitFileAct(
  act: FileAct,
  place: FilePlace,
  actor: Actor,
  offices: readonly string[] = [],
): Result<true> {
  if (place.away === true && !actsWhileAway(place, actor).includes(FILE_LIFE[act].custody))
    return failure('caseFile.away')
  if (!officesForFile(FILE_LIFE[act].custody, place, actor, offices).includes(actor.office)) {
    return failure('caseFile.notInCustody')
  }
  return holdsOneOf(actor, FILE_LIFE[act].by) ? success(true) : failure('claim.roleNotAllowed', undefined, { act })
}

/**
 * The reachable acts on a claim that the person may do at its stage, in the order of the table: for buttons and menus.
 * With the claim, those are left out that it cannot be the object of.
 */
export function claimActsFor(
  stage: ClaimStage,
  place: FilePlace,
  actor: Actor,
  claim?: Pick<Claim, 'filedWith'>,
): readonly ClaimAct[] {
  const isMet = (condition: Condition): boolean => claim === undefined || CLAIM_CONDITIONS[condition]?.(claim) !== false
  return CLAIM_ACTS.filter((act) => {
    const { later, needs } = rowOf(act)
    return later === undefined && needs.every(isMet) && permitClaimAct(act, stage, place, actor).ok
  })
}

/**
 * The reachable acts on a file with claims at `stages` that the person may do; those on people and evidence where the
 * office has work in the file at all.
 */
export function fileActsFor(place: FilePlace, stages: readonly ClaimStage[], actor: Actor): readonly FileAct[] {
  const atWork = officesAtWork(place, stages)
  return FILE_ACTS.filter((act) => fileRowOf(act).later === undefined && permitFileAct(act, place, actor, atWork).ok)
}

/** Every role that does one of the acts at some stage: who may call a channel that carries them out. */
export function rolesOf(...acts: readonly Act[]): readonly Role[] {
  return [...new Set(acts.flatMap((act) => BY_NAME.get(act) ?? []))]
}

/** Whether the program has anything to do for a role yet: an act that is reachable, or something to read. */
export function hasWork(role: Role): boolean {
  const rows: readonly (ClaimActRow | FileActRow)[] = [...CLAIM_ACTS.map(rowOf), ...FILE_ACTS.map(fileRowOf)]
  const readings = Object.keys(READERS) as readonly Reading[]
  return (
    rows.some(({ by, later }) => later === undefined && by.includes(role)) ||
    readings.some((reading) => mayRead([role], reading))
  )
}

/** Custodies of acts that each office does for itself, in its own register, journal and schedule, wherever the file lies. */
const OF_EACH_OFFICE: readonly FileCustody[] = ['either', 'sender', 'reader', 'new', 'own']

/** With another desk of the own office, which has the file, is also what the office does for itself. */
function actsWhileAway({ holder }: FilePlace, { office }: Actor): readonly FileCustody[] {
  return holder === office ? OF_EACH_OFFICE.filter((custody) => custody !== 'either') : OF_EACH_OFFICE
}

const BY_NAME: ReadonlyMap<string, readonly Role[]> = new Map([
  ...CLAIM_ACTS.map((act) => [`claim.${act}`, rowOf(act).by] as const),
  ...FILE_ACTS.map((act) => [`caseFile.${act}`, fileRowOf(act).by] as const),
])

function officesForFile(
  custody: FileCustody,
  place: FilePlace,
  actor: Actor,
  offices: readonly string[],
): readonly string[] {
  switch (custody) {
    case 'file':
      return [place.holder]
    case 'court':
    case 'prosecution':
      return [place[custody]]
    case 'heldByCourt':
      return place.holder === place.court ? [place.court] : []
    case 'either':
      return [place.court, place.prosecution]
    case 'sender':
      return [place.court, place.prosecution, lastFormerCourt(place) ?? place.court]
    case 'reader':
      return [place.court, place.prosecution, ...(place.former ?? [])]
    case 'item':
      return offices
    case 'new':
    case 'own':
      return [actor.office]
  }
}

function holdsOneOf({ roles }: Actor, allowed: readonly Role[]): boolean {
  return roles.some((role) => allowed.includes(role))
}
