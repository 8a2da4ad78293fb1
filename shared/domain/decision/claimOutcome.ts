import type { Claim } from '../caseFile/claim.ts'
import type { Decision } from '../caseFile/decision.ts'
import type { HearingFacts } from '../claim/gateContext.ts'
import { findWithdrawalDay } from '../claim/withdrawal.ts'
import { isReferred } from './checkReferral.ts'
import { isAwarded } from './decisionContext.ts'
import type { Outcome } from './outcome.ts'

/**
 * How a claim ended by what the decision says of each head: for the judge's screen, the order and the statistics alike.
 * A head the decision leaves out counts as referred (ZKP 239); a
 * withdrawal after the main hearing changes nothing (237/1). Without a decision the claim stands as referred.
 */
export function determineOutcome(proceedings: HearingFacts, claim: Claim, decision: Decision | undefined): Outcome {
  if (findWithdrawalDay(proceedings, claim) !== undefined) return 'WITHDRAWN'
  if (claim.heads.length === 0) return 'NO_CLAIM'
  if (proceedings.verdict?.kind === 'noJurisdiction') return 'TRANSFERRED_JURISDICTION'
  const items = new Map((decision?.heads ?? []).map((item) => [item.head, item]))
  let awardsSome = false
  let refersSome = false
  for (const head of claim.heads) {
    const item = items.get(head.id)
    if (item !== undefined && isAwarded(item)) awardsSome = true
    if (item === undefined || isReferred(head, item)) refersSome = true
  }
  if (!awardsSome) return 'REFERRED_IN_FULL'
  return refersSome ? 'AWARDED_PARTIAL_REST_REFERRED' : 'AWARDED_FULL'
}
