import type { Amendment } from '../caseFile/amendment.ts'
import type { Claim } from '../caseFile/claim.ts'
import { actsOnOrder, isRuling, type ClaimActRecord } from '../caseFile/claimActRecord.ts'
import type { Decision, DecisionHead } from '../caseFile/decision.ts'
import { failure, success, type Result } from '../result/result.ts'
import { changeOnAppeal } from '../service/appeals.ts'

/**
 * The decision as a ruling has corrected it: of the heads named the amount awarded, what is left of the claim referred to
 * civil proceedings, and the day interest runs from (ZKP 239/2, 380). Errors: ruling.headUnknown, ruling.headTwice,
 * ruling.aboveClaimed (claimed), each with its place under `heads`.
 */
export function amendDecision(
  claim: Claim,
  decision: Decision,
  { heads = [], daysToPay }: Amendment,
): Result<Decision> {
  for (const [index, { head, awardedCents }] of heads.entries()) {
    const at = `heads.${String(index)}`
    const claimed = claim.heads.find(({ id }) => id === head)
    const isDecided = decision.heads.some((one) => one.head === head)
    if (claimed === undefined || !isDecided) return failure('ruling.headUnknown', `${at}.head`)
    if (heads.findIndex((one) => one.head === head) !== index) return failure('ruling.headTwice', `${at}.head`)
    if (awardedCents === undefined) continue
    if (claimed.amountCents === null) return failure('ruling.headUnknown', `${at}.head`)
    if (awardedCents > claimed.amountCents) {
      return failure('ruling.aboveClaimed', `${at}.awardedCents`, { claimed: claimed.amountCents })
    }
  }
  return success({
    ...decision,
    ...(daysToPay === undefined ? {} : { daysToPay }),
    heads: decision.heads.map((item) => amendHead(claim, item, heads)),
  })
}

function amendHead(claim: Claim, item: DecisionHead, heads: NonNullable<Amendment['heads']>): DecisionHead {
  const amended = heads.find(({ head }) => head === item.head)
  if (amended === undefined) return item
  const { awardedCents = item.awardedCents, interestFrom = item.interestFrom } = amended
  const { referredCents: _before, interestFrom: _day, referral, ...kept } = item
  const claimed = claim.heads.find(({ id }) => id === item.head)?.amountCents ?? awardedCents
  return {
    ...kept,
    awardedCents,
    ...(claimed > awardedCents ? { referredCents: claimed - awardedCents } : {}),
    // Of what is awarded in full nothing is referred, and no reason for it is left.
    ...(claimed > awardedCents && referral !== undefined ? { referral } : {}),
    ...(interestFrom === undefined ? {} : { interestFrom }),
  }
}

/**
 * What is decided now: the decision as it was issued, with what an appeal has changed and rulings have corrected, in their
 * order (ZKP 239, 380). What was issued stays as it is; every reader of what is owed goes by this. Errors: those of
 * `amendDecision`, `changeOnAppeal`.
 */
export function standingDecision(claim: Claim, issued: Decision, acts: readonly ClaimActRecord[]): Result<Decision> {
  let standing = issued
  for (const act of actsOnOrder(acts)) {
    const changed = changeBy(claim, standing, act)
    if (!changed.ok) return changed
    standing = changed.value
  }
  return success(standing)
}

function changeBy(claim: Claim, decision: Decision, { act, heads, amended }: ClaimActRecord): Result<Decision> {
  if (act === 'modifyOnAppeal') return changeOnAppeal(claim, decision, heads ?? [])
  return isRuling(act) ? amendDecision(claim, decision, amended ?? {}) : success(decision)
}
