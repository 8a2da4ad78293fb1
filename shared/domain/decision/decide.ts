import type { NaknadaCase } from '../caseFile/naknadaCase.ts'
import type { Claim } from '../caseFile/claim.ts'
import { finding, hasBlocker, type Finding } from '../claim/finding.ts'
import { checkDecidedHeads } from './checkDecidedHeads.ts'
import { checkDecision } from './checkDecision.ts'
import { claimOutcome } from './claimOutcome.ts'
import { decisionContext, decisionsOf, type PlacedDecision } from './decisionContext.ts'
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
 * Without `claimId` the decision's own claim, else the first. Throws RangeError where the file has no such claim.
 */
export function judgeDecision(file: NaknadaCase, claimId?: string): DecisionJudgement {
  const wanted = claimId ?? decisionsOf(file)[0]?.decision.claim ?? file.claims[0]?.id
  const claim = file.claims.find(({ id }) => id === wanted)
  if (claim === undefined && claimId !== undefined) throw new RangeError('claim.unknown')
  const excess = caseConfiscationExcess(file)
  if (claim === undefined) return withoutClaim(file, excess)
  const placed = decisionsOf(file).filter(({ decision }) => decision.claim === claim.id)
  const problems = [...problemsOf(file, claim, placed)]
  const decision = placed[0]?.decision
  return {
    valid: !hasBlocker(problems),
    outcome: claimOutcome(file, claim, decision),
    ...decisionTotals(claim, decision),
    confiscationExcessCents: excess,
    problems,
  }
}

function withoutClaim(file: NaknadaCase, confiscationExcessCents: number): DecisionJudgement {
  const problems = decisionsOf(file).map(({ path }) => finding('decision.claimUnknown', `${path}.claim`))
  return {
    valid: problems.length === 0,
    outcome: 'NO_CLAIM',
    claimedCents: 0,
    awardedCents: 0,
    referredCents: 0,
    confiscationExcessCents,
    problems,
  }
}

function* problemsOf(file: NaknadaCase, claim: Claim, placed: readonly PlacedDecision[]): Iterable<Finding> {
  const first = placed[0]
  for (const { path } of placed.slice(1)) yield finding('decision.twice', `${path}.claim`)
  if (claim.withdrawn !== undefined) {
    const decides = first?.decision.heads.some((item) => item.awardedCents > 0 || item.granted === true) === true
    if (first !== undefined && decides) yield finding('decision.claimWithdrawn', `${first.path}.heads`)
    return
  }
  if (first === undefined) {
    yield finding('decision.missing', 'decision')
    return
  }
  const context = decisionContext(file, claim, first)
  yield* checkDecidedHeads(context)
  yield* checkDecision(context)
}
