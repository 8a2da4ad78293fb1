import { z } from 'zod'
import { amendedHead, amendment, type Amendment } from '../caseFile/amendment.ts'
import type { Claim } from '../caseFile/claim.ts'
import type { RulingAct } from '../caseFile/claimActRecord.ts'
import type { Decision } from '../caseFile/decision.ts'
import { text } from '../caseFile/fields.ts'
import { amendDecision } from '../decision/standingDecision.ts'
import { correctionList, correctionManner, type CorrectionManner } from '../papers/corrections.ts'
import { failure, success, type Result } from '../result/result.ts'

const REASONS = 4000

/**
 * A ruling that corrects or supplements an issued order, as the judge types it: of which kind the mistake is and at whose instance it is
 * mended, what of the decision must read otherwise, what else of the text, and why (ZKP 380).
 */
export const typedRuling = correctionManner.extend({
  heads: z.array(amendedHead).max(500).optional(),
  daysToPay: amendment.shape.daysToPay,
  passages: correctionList.optional(),
  reasons: z.strictObject({ cnr: text(REASONS, 1), en: text(REASONS, 1) }),
})
/** A ruling as it is typed, as read by `typedRuling`. */
export type TypedRuling = z.infer<typeof typedRuling>

/** The act that a kind of ruling is (ZKP 380/1, 380/2). */
export const ACT_OF_MISTAKE = {
  obviousError: 'correct',
  copyDiffers: 'rectify',
  omission: 'supplement',
} as const satisfies Readonly<Record<CorrectionManner['kind'], RulingAct>>

/** What a ruling makes of the decision itself. */
export function amendmentOf({ heads = [], daysToPay }: TypedRuling): Amendment {
  return { ...(heads.length === 0 ? {} : { heads }), ...(daysToPay === undefined ? {} : { daysToPay }) }
}

/**
 * What a supplement decides: the interest that was claimed on a head that is awarded, and of which the decision says nothing.
 * Whatever else it would change was decided. Error: ruling.notPassedOver.
 */
function checkSupplement(claim: Claim, decision: Decision, ruling: TypedRuling): Result<true> {
  const { heads = [], daysToPay, passages = [] } = ruling
  if (daysToPay !== undefined) return failure('ruling.notPassedOver', 'daysToPay')
  if (passages.length > 0) return failure('ruling.notPassedOver', 'passages')
  for (const [index, { head, awardedCents, interestFrom }] of heads.entries()) {
    const at = `heads.${String(index)}`
    if (awardedCents !== undefined) return failure('ruling.notPassedOver', `${at}.awardedCents`)
    const decided = decision.heads.find((one) => one.head === head)
    const isClaimed = claim.heads.some(({ id, interestFrom: from }) => id === head && from !== undefined)
    const isPassedOver = isClaimed && decided?.interestFrom === undefined && (decided?.awardedCents ?? 0) > 0
    if (interestFrom !== undefined && !isPassedOver) return failure('ruling.notPassedOver', `${at}.interestFrom`)
  }
  return success(true)
}

/**
 * The decision as a ruling makes it read. Errors: ruling.nothing (it corrects nothing), ruling.unchanged (what it puts is
 * what stands), ruling.notPassedOver, and those of `amendDecision`. Source: ZKP 380.
 */
export function applyRuling(claim: Claim, decision: Decision, ruling: TypedRuling): Result<Decision> {
  const { heads = [], daysToPay, passages = [] } = ruling
  if (heads.length === 0 && daysToPay === undefined && passages.length === 0) return failure('ruling.nothing')
  const supplements = ruling.kind === 'omission' ? checkSupplement(claim, decision, ruling) : success(true as const)
  if (!supplements.ok) return supplements
  for (const [index, { head, awardedCents, interestFrom }] of heads.entries()) {
    const before = decision.heads.find((one) => one.head === head)
    const isSame =
      (awardedCents === undefined || awardedCents === before?.awardedCents) &&
      (interestFrom === undefined || interestFrom === before?.interestFrom)
    if (before !== undefined && isSame) return failure('ruling.unchanged', `heads.${String(index)}.awardedCents`)
  }
  if (daysToPay !== undefined && daysToPay === decision.daysToPay) return failure('ruling.unchanged', 'daysToPay')
  for (const [index, { wrong, right }] of passages.entries()) {
    if (wrong.cnr === right.cnr && wrong.en === right.en) {
      return failure('ruling.unchanged', `passages.${String(index)}.right`)
    }
  }
  const amended = amendDecision(claim, decision, amendmentOf(ruling))
  return amended.ok ? success(amended.value) : amended
}
