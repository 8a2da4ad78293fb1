import type { CaseFile, ClaimFile } from '../caseFile/caseFile.ts'
import { finding, hasBlocker, type Finding } from '../claim/finding.ts'
import { checkDecidedHeads } from './checkDecidedHeads.ts'
import { checkDecision } from './checkDecision.ts'
import { claimOutcome } from './claimOutcome.ts'
import { decisionContext, placedClaim } from './decisionContext.ts'
import type { Outcome } from './outcome.ts'
import { caseConfiscationExcess, decisionTotals } from './totals.ts'

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
 * the claim, both tests of ZKP 239/2 with facts, forced outcomes (239/3, 239/4, 461/3), award only on conviction.
 * `today` (ISO) finds what is dated in the future; without it days are compared with each other alone.
 * Throws RangeError where the file has no such claim.
 */
export function judgeDecision(file: CaseFile, claimId: string, today?: string): DecisionJudgement {
  const placed = placedClaim(file, claimId)
  if (placed === undefined) throw new RangeError('claim.unknown')
  const { claim, decision } = placed.claimFile
  const problems = [...problemsOf(file, placed.claimFile, `${placed.path}.decision`, today)]
  return {
    valid: !hasBlocker(problems),
    outcome: claimOutcome(file.proceedings, claim, decision),
    ...decisionTotals(claim, decision),
    confiscationExcessCents: caseConfiscationExcess(file),
    problems,
  }
}

function* problemsOf(
  file: CaseFile,
  { claim, decision }: ClaimFile,
  path: string,
  today: string | undefined,
): Iterable<Finding> {
  if (claim.withdrawn !== undefined) {
    const decides = decision?.heads.some((item) => item.awardedCents > 0 || item.granted === true) === true
    if (decides) yield finding('decision.claimWithdrawn', `${path}.heads`)
    return
  }
  if (decision === undefined) {
    yield finding('decision.missing', path)
    return
  }
  const context = decisionContext(file, claim, decision, path, today)
  yield* checkDecidedHeads(context)
  yield* checkDecision(context)
}
