import type { NaknadaCase } from '../caseFile/naknadaCase.ts'
import type { Claim } from '../caseFile/claim.ts'
import type { Decision } from '../caseFile/decision.ts'
import { totalCents } from '../money/cents.ts'
import { decisionsOf } from './decisionContext.ts'

/** Sums of one claim and its decision, in cents. */
export type DecisionTotals = Readonly<{ claimedCents: number; awardedCents: number; referredCents: number }>

/** What the claim asks for: the sum of its heads; a head without an amount counts nothing. */
export function claimedTotal(claim: Pick<Claim, 'heads'>): number {
  return totalCents(claim.heads.map((head) => head.amountCents ?? 0))
}

/** Claimed, awarded and referred of one claim; without a decision nothing is awarded or referred. */
export function decisionTotals(claim: Claim, decision: Decision | undefined): DecisionTotals {
  const items = decision?.heads ?? []
  return {
    claimedCents: claimedTotal(claim),
    awardedCents: totalCents(items.map((item) => item.awardedCents)),
    referredCents: totalCents(items.map((item) => item.referredCents ?? 0)),
  }
}

/**
 * What remains to be confiscated: the gain less everything awarded in the case, never below zero. The injured parties
 * come first (KZ 114/1). Cents. Without a recorded gain there is no excess.
 */
export function confiscationExcess(gainCents: number | undefined, awardedCents: number): number {
  return Math.max(0, (gainCents ?? 0) - awardedCents)
}

/** The same for a whole file: the decisions on its claims count, each once; one on a claim not in the file awards nothing. */
export function caseConfiscationExcess(file: NaknadaCase): number {
  const pursued = new Set(file.claims.filter((claim) => claim.withdrawn === undefined).map(({ id }) => id))
  const byClaim = new Map(decisionsOf(file).map(({ decision }) => [decision.claim, decision]))
  let awarded = 0
  for (const [claim, decision] of byClaim) {
    if (pursued.has(claim)) awarded += totalCents(decision.heads.map((item) => item.awardedCents))
  }
  return confiscationExcess(file.case.gainCents, awarded)
}
