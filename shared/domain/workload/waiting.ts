import type { CalendarDate } from '../../time/calendarDate.ts'
import type { OfficeKind } from '../offices/offices.ts'
import { CLAIM_STAGES, STAGES, type ClaimStage, type Organ } from '../claim/stages.ts'

/** The stages at which a claim lies with an office: a file with one of them is open there, and a time standard can be set for it. */
export const OPEN_STAGES: readonly ClaimStage[] = CLAIM_STAGES.filter((stage) => STAGES[stage].organ !== 'nobody')

/** Those of them at which the office itself owes the next act; at the others it waits for a court above or for money. */
export const WAITING_STAGES: readonly ClaimStage[] = OPEN_STAGES.filter((stage) => STAGES[stage].waitsFor !== undefined)

/** Of stages those at which a claim lies with an office of that kind. */
export function stagesWith(kind: OfficeKind, stages: readonly ClaimStage[] = OPEN_STAGES): readonly ClaimStage[] {
  return stages.filter((stage) => STAGES[stage].organ === kind)
}

/** Where a file is open at an office: the least advanced of its claims that lie there, and since when; nothing where none does. */
export type OpenAt = Readonly<{ stage: ClaimStage | 'noClaim'; since?: CalendarDate }>

/** A claim of a file: where it stands, whose turn it is, since when. */
export type Lying = Readonly<{ stage: ClaimStage; organ: Organ; since: CalendarDate }>

/**
 * At which stage a file is open at the office of an organ: that of the least advanced claim that lies there, since the day
 * from which the first of those lies there. A file without claims is open where it is kept. Never fails.
 */
export function openAt(
  organ: Organ,
  claims: readonly Lying[],
  { isKept, hasClaims }: Readonly<{ isKept: boolean; hasClaims: boolean }>,
): OpenAt | undefined {
  const here = claims.filter((one) => one.organ === organ)
  const stage = OPEN_STAGES.find((wanted) => here.some((one) => one.stage === wanted))
  if (stage === undefined) return isKept && !hasClaims ? { stage: 'noClaim' } : undefined
  const [since] = here.flatMap((one) => (one.stage === stage ? [one.since] : [])).toSorted()
  return since === undefined ? { stage } : { stage, since }
}
