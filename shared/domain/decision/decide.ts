import type { ClaimFile } from '../caseFile/caseFile.ts'
import type { DecisionHead } from '../caseFile/decision.ts'
import { createFinding, findingsOn, hasBlocker, type Finding } from '../claim/finding.ts'
import { findWithdrawalDay } from '../claim/withdrawal.ts'
import { checkDecidedHeads } from './checkDecidedHeads.ts'
import { checkDecision } from './checkDecision.ts'
import { determineOutcome } from './claimOutcome.ts'
import { createDecisionContext, placeClaim, type JudgedFile } from './decisionContext.ts'
import type { Outcome } from './outcome.ts'
import { computeCaseConfiscationExcess, sumDecision } from './totals.ts'

/** A judged decision: `valid` where no problem blocks it. Amounts in cents, of the claim judged. */
export type DecisionJudgement = Readonly<{
  valid: boolean
  outcome: Outcome
  claimedCents: number
  awardedCents: number
  referredCents: number
  /** Of the whole case: the injured parties come before the confiscation (KZ 114/1). */
  confiscationExcessCents: number
  problems: readonly Finding[]
}>

/**
 * Judges the decision on one property claim: Σ awarded + Σ referred = Σ claimed per head and in total, nothing above
 * the claim, both tests of ZKP 239/2 with facts, forced outcomes (239/3, 239/4, 461/3), award only on conviction, a
 * panel where the penalty wants one.
 * `today` (ISO) finds what is dated in the future; without it days are compared with each other alone.
 * Throws RangeError where the file has no such claim.
 */
export function judgeDecision(file: JudgedFile, claimId: string, today?: string): DecisionJudgement {
  const placed = placeClaim(file, claimId)
  if (placed === undefined) throw new RangeError('claim.unknown')
  const { claim, decision } = placed.claimFile
  const problems = findingsOn([...problemsOf(file, placed.claimFile, placed.path, today)], decision?.date)
  return {
    valid: !hasBlocker(problems),
    outcome: determineOutcome(file.proceedings, claim, decision),
    ...sumDecision(claim, decision),
    confiscationExcessCents: computeCaseConfiscationExcess(file),
    problems,
  }
}

/** Whether a head is awarded, granted or referred: of a claim that was withdrawn in time nothing is (ZKP 237/1). */
function decidesAnything({ awardedCents, referredCents = 0, granted }: DecisionHead): boolean {
  return awardedCents > 0 || referredCents > 0 || granted !== undefined
}

function* problemsOf(
  file: JudgedFile,
  { claim, decision }: ClaimFile,
  claimPath: string,
  today: string | undefined,
): Iterable<Finding> {
  const path = `${claimPath}.decision`
  if (findWithdrawalDay(file.proceedings, claim) !== undefined) {
    const decides = decision?.heads.some(decidesAnything) === true
    if (decides) yield createFinding('decision.claimWithdrawn', `${path}.heads`)
    return
  }
  if (decision === undefined) {
    yield createFinding('decision.missing', path)
    return
  }
  const context = createDecisionContext(file, claim, decision, path, today)
  if (claim.withdrawn !== undefined) {
    const params = { withdrawn: claim.withdrawn, end: context.hearingEnd ?? decision.date }
    yield createFinding('decision.withdrawnTooLate', `${claimPath}.claim.withdrawn`, params)
  }
  yield* checkDecidedHeads(context)
  yield* checkDecision(context)
}
