import type { FilePlace } from '../claim/custody.ts'
import { STAGES, type ClaimStage } from '../claim/stages.ts'
import { failure, success, type Result } from '../result/result.ts'

/**
 * What of a file is not carried to another desk yet, in the order in which it is asked for: an order, whose number, codes and service
 * book are of the desk that issued it; papers with numbers of that desk; notes that open for one person alone; and what else is kept beside the
 * facts (corrections, former marks, a bar of erasure, a referral, an identity that a coordinator was let know, a release, an emergency access,
 * an order received from a court).
 */
export const STAYING = ['orders', 'papers', 'worksheets', 'history'] as const
/** One of `STAYING`. */
export type Staying = (typeof STAYING)[number]

const REFUSALS = {
  orders: 'packet.penOrders',
  papers: 'packet.penPapers',
  worksheets: 'packet.penWorksheets',
  history: 'packet.penHistory',
} as const satisfies Readonly<Record<Staying, string>>

/** What decides whether a file is given to another desk of the office that has it. */
export type GivingFacts = Readonly<{
  place: FilePlace
  /** The office whose desk gives it. */
  office: string
  /** Whether the other office of the file works on this installation, and would lose it. */
  isOfBoth: boolean
  stages: readonly ClaimStage[]
  stays: readonly Staying[]
}>

/**
 * Whether a file, and the right to write in it, is given to another desk of the office: it goes whole or not at all; the first thing against
 * it answers. Errors: caseFile.notInCustody, packet.penOfBoth, packet.penClaimsElsewhere, and for what would stay packet.penOrders,
 * packet.penPapers, packet.penWorksheets, packet.penHistory. Source: docs/packet.md.
 */
export function checkGivingPen({ place, office, isOfBoth, stages, stays }: GivingFacts): Result<true> {
  if (place.holder !== office) return failure('caseFile.notInCustody')
  if (isOfBoth) return failure('packet.penOfBoth')
  if (stages.some((stage) => STAGES[stage].issued)) return failure(REFUSALS.orders)
  const organ = place.court === office ? 'court' : 'prosecution'
  const isElsewhere = stages.some((stage) => STAGES[stage].organ !== organ && STAGES[stage].organ !== 'nobody')
  if (isElsewhere) return failure('packet.penClaimsElsewhere')
  const [first] = STAYING.filter((one) => stays.includes(one))
  return first === undefined ? success(true) : failure(REFUSALS[first])
}

/** The how manieth writer of a file a copy or a file that comes is of, and its revision there. */
type Written = Readonly<{ pen: number; revision: number; desk: string }>

/**
 * Whether what came of a file is older than what is here: the pen counts first, the revision among what one desk wrote. A desk that
 * was not given the pen cannot be newer. Never fails. Source: docs/packet.md.
 */
export function isOlderState(came: Written, here: Written): boolean {
  return came.pen < here.pen || (came.pen === here.pen && came.revision < here.revision)
}

/** Whether two states name the same pen and another desk each: one of the two was never given it. Never fails. */
export function isOtherWriter(came: Written, here: Written): boolean {
  return came.pen === here.pen && came.desk !== here.desk
}

/** What decides whether a desk takes a file over that another gives it. */
export type TakingFacts = Readonly<{
  /** The copy that is here, and what came. */
  here: Written | undefined
  came: Written
  /** Names of people to whom the file is assigned or who may know nothing of it, and who have no account at this desk. */
  unknown: readonly string[]
  /** Whether the person who would take it in may know nothing of the file. */
  isExcluded: boolean
  /** Whether another file here bears the mark in the register of the office. */
  isMarkTaken: boolean
}>

/**
 * Whether a desk takes over a file that another desk of the office gives it; the first thing against it answers. Errors: packet.older,
 * packet.penExcluded, packet.penPeople (params count), packet.penMark. Source: docs/packet.md.
 */
export function checkTakingPen({ here, came, unknown, isExcluded, isMarkTaken }: TakingFacts): Result<true> {
  if (here !== undefined && came.pen <= here.pen) return failure('packet.older')
  if (isExcluded) return failure('packet.penExcluded')
  if (unknown.length > 0) return failure('packet.penPeople', undefined, { count: unknown.length })
  return isMarkTaken ? failure('packet.penMark') : success(true)
}

/** How it stands with what a desk has asked of another. */
export const PEN_ASK_STATES = ['open', 'notNow', 'given'] as const

/** What decides whether the files of a lost desk are taken over at another. */
export type LossFacts = Readonly<{
  /** Who has reported it lost. */
  reportedBy: string
  /** Who would confirm it. */
  person: string
  /** How many other desks of the office there are besides the lost one: each might have been given a file by it that has not come yet. */
  others: number
}>

/**
 * Whether two people take over the files of a desk that is lost, from the copies here: four eyes, and at the only desk that is left, so that no
 * two can do it. Errors: desk.otherPerson, desk.othersLeft (params count). Source: docs/packet.md.
 */
export function checkTakingOver({ reportedBy, person, others }: LossFacts): Result<true> {
  if (others > 0) return failure('desk.othersLeft', undefined, { count: others })
  return reportedBy === person ? failure('desk.otherPerson') : success(true)
}
