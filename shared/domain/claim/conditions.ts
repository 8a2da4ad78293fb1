import type { CalendarDate } from '../../time/calendarDate.ts'
import { claimFileOf, type CaseFile } from '../caseFile/caseFile.ts'
import { findAppealFacts } from '../deadlines/appealFacts.ts'
import { judgeDecision } from '../decision/decide.ts'
import { judgePaid } from '../ledger/claimLedger.ts'
import { checkFinality } from '../order/checkFinality.ts'
import { checkEnforceability } from '../order/enforceable.ts'
import type { OrderData } from '../order/orderData.ts'
import type { ReleaseStanding } from '../order/release.ts'
import { shippedLaw, type LawTables } from '../law/lawTables.ts'
import { failure, success, type Result } from '../result/result.ts'
import { findUnserved, readOrderFacts, standingOrder } from '../service/orderFacts.ts'
import type { ClaimCondition, FileCondition } from './acts.ts'
import { isFiledWithCourt } from './claimConditions.ts'
import type { Finding, FindingCode } from './finding.ts'
import { checkGate } from './gate.ts'
import { findHearingEnd } from './gateContext.ts'
import { STAGES, type ClaimStage } from './stages.ts'
import { findSilenceDay } from './successors.ts'

/** What the conditions of an act look at. */
export type ActFacts = Readonly<{
  file: CaseFile
  /** Id of the claim the act is on. */
  claim: string
  today: CalendarDate
  /** The day the fact happened that the act records; today where nothing else is said. */
  on?: CalendarDate
  /** The offices that work on this installation; asked only by the conditions that look at them. */
  officesReached(): readonly string[]
  /** Whether the court has ever returned the claim. */
  wasReturned: boolean
  /** Under which id the one who acts stands in the file as a judge. */
  judge?: string | undefined
  /** How the release of the decision stands to its words; nothing where the office issues without one. */
  release?: () => ReleaseStanding | undefined
  /** What is known of the issued order: service, appeal, finality; where nothing is said, what the file tells. */
  order?: OrderData
  /** Somebody has said that the last known rate counts until the next is published. */
  isProvisional?: boolean | undefined
  /** Days on which the court does not work. */
  closedDays?: readonly CalendarDate[]
  /** The tables in force; those that ship where nothing is said. */
  law?: LawTables | undefined
}>

/** What the conditions of an act on a whole file look at. */
export type FileFacts = Pick<ActFacts, 'officesReached'> &
  Readonly<{ court: string; stages(): readonly ClaimStage[]; mayOpenCovers(): boolean }>
/** Those of them that are the file's, whoever acts. */
type FactsOfFile = Omit<FileFacts, 'mayOpenCovers'>

type Check = (facts: ActFacts) => Result<true>

/** Every condition of the table of acts on claims with its check; errors are codes under `errors.`. */
const CHECKS: Readonly<Record<ClaimCondition, Check>> = {
  neverReturned: ({ wasReturned }) => requireThat(!wasReturned, 'claim.wasReturned'),
  gatePassed({ file, claim, today }) {
    const { ready, findings } = checkGate(file, claim, today)
    return ready ? success(true) : failure('claim.notReady', undefined, { count: countBlockers(findings) })
  },
  courtReached: ({ file, officesReached }) => FILE_CHECKS.courtReached(factsOfFile(file, officesReached)),
  noneIssued: ({ file, officesReached }) => FILE_CHECKS.noneIssued(factsOfFile(file, officesReached)),
  filedWithCourt({ file, claim }) {
    const filed = claimFileOf(file, claim)?.claim
    return requireThat(filed !== undefined && isFiledWithCourt(filed), 'claim.notFiledHere')
  },
  beforeHearingEnd({ file, today, on = today }) {
    const end = findHearingEnd(file.proceedings)
    return end === undefined || on <= end ? success(true) : failure('claim.hearingEnded', undefined, { end })
  },
  claimantDied({ file, claim }) {
    const claimant = claimFileOf(file, claim)?.claim.claimant
    const died = file.people.find(({ id }) => id === claimant)?.deceased
    return requireThat(died !== undefined, 'claim.claimantLives')
  },
  successorsSilent({ file, claim, today }) {
    const filed = claimFileOf(file, claim)?.claim
    return requireThat(filed !== undefined && findSilenceDay(filed, today) !== undefined, 'claim.successorsMayAnswer')
  },
  decisionValid({ file, claim, today }) {
    const { valid, problems } = judgeDecision(file, claim, today)
    return valid ? success(true) : failure('decision.invalid', undefined, { count: countBlockers(problems) })
  },
  ownDecision({ file, claim, judge }) {
    return requireThat(
      judge !== undefined && claimFileOf(file, claim)?.decision?.judge === judge,
      'decision.otherJudge',
    )
  },
  released({ release }) {
    const standing = release?.()
    return requireThat(standing === undefined || standing === 'released', 'order.notReleased')
  },
  decidedHere({ file, claim }) {
    const claimFile = claimFileOf(file, claim)
    const court = claimFile === undefined ? undefined : standingOrder(claimFile)?.court
    return requireThat(court === undefined || court === file.proceedings.court, 'ruling.otherCourt')
  },
  recordedOutside({ file, claim }) {
    const claimFile = claimFileOf(file, claim)
    return requireThat(claimFile !== undefined && standingOrder(claimFile)?.court !== undefined, 'outside.none')
  },
  servedOnAll(facts) {
    const { file, claim, order, today, on = today } = facts
    const isKnown = order !== undefined || findUnserved(file, claim, on).length === 0
    return isKnown ? checkFinalityOf(facts, 'order.serviceMissing', 'order.notServed') : failure('order.notServed')
  },
  noAppealPending: (facts) => checkFinalityOf(facts, 'order.appealPending', 'order.appealRuns'),
  appealPeriodOver: (facts) => checkFinalityOf(facts, 'order.finalTooEarly', 'order.appealPeriodRuns'),
  clauseDue(facts) {
    const { file, claim, today, on = today, law = shippedLaw } = facts
    return requireThat(
      checkEnforceability(file, claim, { ...orderOf(facts), clause: on }, law.holidays).ready,
      'order.clauseNotDue',
    )
  },
  paidInFull({ file, claim, today, on = today, law = shippedLaw, isProvisional = false }) {
    const found = claimFileOf(file, claim)
    const state = found === undefined ? 'owed' : judgePaid(found, on, law.interest)
    if (state === 'paidByProjection' && !isProvisional) return failure('order.paidByProjection')
    return requireThat(state !== 'owed', 'order.notPaid')
  },
  nothingAwarded: ({ file, claim }) =>
    requireThat(judgeDecision(file, claim).outcome === 'REFERRED_IN_FULL', 'claim.awarded'),
  awardedInPart({ file, claim }) {
    return requireThat(judgeDecision(file, claim).outcome === 'AWARDED_PARTIAL_REST_REFERRED', 'claim.notAwardedInPart')
  },
}

/**
 * Whether what the law wants before an act is there; the first condition that is not answers with its error.
 * Errors: claim.wasReturned, claim.notReady (count), caseFile.courtElsewhere, claim.notFiledHere, claim.hearingEnded (end),
 * claim.claimantLives, claim.successorsMayAnswer, decision.invalid
 * (count), decision.otherJudge, order.notReleased, ruling.otherCourt, outside.none, order.notServed, order.appealRuns, order.appealPeriodRuns, order.clauseNotDue,
 * order.notPaid, order.paidByProjection, claim.awarded, claim.notAwardedInPart. Sources: ZKP 220, 224, 236, 237/1, 239; the table of acts.
 */
export function checkConditions(conditions: readonly ClaimCondition[], facts: ActFacts): Result<true> {
  for (const condition of conditions) {
    const checked = CHECKS[condition](facts)
    if (!checked.ok) return checked
  }
  return success(true)
}

const FILE_CHECKS = {
  courtReached: ({ court, officesReached }: FactsOfFile) =>
    requireThat(officesReached().includes(court), 'caseFile.courtElsewhere'),
  noneIssued: ({ stages }: FactsOfFile) =>
    requireThat(!stages().some((stage) => STAGES[stage].issued), 'caseFile.orderIssued'),
  clerkHasFile: ({ mayOpenCovers }: FileFacts) => requireThat(mayOpenCovers(), 'identity.clerkWithoutFile'),
} as const satisfies Readonly<Record<FileCondition, (facts: FileFacts) => Result<true>>>

/** The same for an act on a whole file. Errors: caseFile.courtElsewhere, caseFile.orderIssued, identity.clerkWithoutFile. */
export function checkFileConditions(conditions: readonly FileCondition[], facts: FileFacts): Result<true> {
  for (const condition of conditions) {
    const checked = FILE_CHECKS[condition](facts)
    if (!checked.ok) return checked
  }
  return success(true)
}

function factsOfFile({ proceedings, claims }: CaseFile, officesReached: ActFacts['officesReached']): FactsOfFile {
  return { court: proceedings.court, officesReached, stages: () => claims.flatMap(({ stage }) => stage ?? []) }
}

function requireThat(isMet: boolean, code: string): Result<true> {
  return isMet ? success(true) : failure(code)
}

function countBlockers(findings: readonly Finding[]): number {
  return findings.filter(({ severity }) => severity === 'blocker').length
}

/** What is known of the order: as it is told, else as the file has it. */
function orderOf({ file, claim, order, closedDays }: ActFacts): OrderData | undefined {
  return order ?? readOrderFacts(file, claim, closedDays)
}

// What would be found wrong if the decision became final on the day of the act; without facts of the order nothing is met.
function checkFinalityOf(facts: ActFacts, finding: FindingCode, code: string): Result<true> {
  const { today, on = today, law = shippedLaw } = facts
  const order = orderOf(facts)
  const { claim, decision } = claimFileOf(facts.file, facts.claim) ?? {}
  if (order === undefined || claim === undefined || decision === undefined) return failure(code)
  const found = [
    ...checkFinality(claim, decision, { ...order, final: on }, findAppealFacts(facts.file.proceedings), law.holidays),
  ]
  return requireThat(!found.some((one) => one.code === finding), code)
}
