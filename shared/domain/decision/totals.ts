import type { CaseFile } from '../caseFile/caseFile.ts'
import type { Claim } from '../caseFile/claim.ts'
import type { Decision } from '../caseFile/decision.ts'
import { findWithdrawalDay } from '../claim/withdrawal.ts'
import { addUpCents } from '../money/cents.ts'

/** Sums of one claim and its decision, in cents. */
export type DecisionTotals = Readonly<{ claimedCents: number; awardedCents: number; referredCents: number }>

/** What the claim asks for: the sum of its heads; a head without an amount counts nothing. */
export function sumClaimed(claim: Pick<Claim, 'heads'>): number {
  return addUpCents(claim.heads.map((head) => head.amountCents ?? 0))
}

/** Claimed, awarded and referred of one claim; without a decision nothing is awarded or referred. */
export function sumDecision(claim: Claim, decision: Decision | undefined): DecisionTotals {
  const items = decision?.heads ?? []
  return {
    claimedCents: sumClaimed(claim),
    awardedCents: addUpCents(items.map((item) => item.awardedCents)),
    referredCents: addUpCents(items.map((item) => item.referredCents ?? 0)),
  }
}

/** What of a claim is neither awarded nor referred yet, in cents: nothing once every head is decided (ZKP 239). Never fails. */
export function computeUndecided({ claimedCents, awardedCents, referredCents }: DecisionTotals): number {
  return Math.max(0, claimedCents - awardedCents - referredCents)
}

/**
 * What remains to be confiscated: the gain less everything awarded in the case, never below zero. The injured parties
 * come first (KZ 114/1). Cents. Without a recorded gain there is no excess.
 */
export function computeConfiscationExcess(gainCents: number | undefined, awardedCents: number): number {
  return Math.max(0, (gainCents ?? 0) - awardedCents)
}

/** The same for a whole file: the decisions on its claims count, each claim once; one that was withdrawn in time is awarded nothing. */
export function computeCaseConfiscationExcess(file: Pick<CaseFile, 'proceedings' | 'claims'>): number {
  const decided = new Map<string, number>()
  for (const { claim, decision } of file.claims) {
    if (decision === undefined || findWithdrawalDay(file.proceedings, claim) !== undefined) continue
    decided.set(claim.id, addUpCents(decision.heads.map((item) => item.awardedCents)))
  }
  return computeConfiscationExcess(file.proceedings.gainCents, addUpCents([...decided.values()]))
}
