import { totalCents } from '../../domain/money/cents.ts'
import { DocumentProblem } from '../documentProblem.ts'
import { requireDecision, type CaseContext } from './caseContext.ts'
import type { DecidedHead } from './headScopes.ts'

/**
 * Claimed heads with what was decided on each, in the order of the claim. Throws DocumentProblem where a head is
 * undecided, awarded and referred do not make the claimed sum, or a referral lacks one of its two reasons (ZKP 239/2).
 */
export function decidedHeads(context: CaseContext, needsReasons: boolean): readonly DecidedHead[] {
  const decision = requireDecision(context)
  return context.claim.heads.map((claimed) => {
    const decided = decision.heads.find((candidate) => candidate.head === claimed.id)
    const sum = decided === undefined ? -1 : totalCents([decided.awardedCents, decided.referredCents ?? 0])
    if (decided === undefined || sum !== claimed.amountCents) {
      throw new DocumentProblem('document.amountsDoNotAddUp', { head: claimed.id })
    }
    const lacking = decided.referral?.noReliableBasis == null || decided.referral.wouldDelay === null
    if (needsReasons && (decided.referredCents ?? 0) > 0 && lacking) {
      throw new DocumentProblem('document.referralReasonsMissing', { head: claimed.id })
    }
    return { claimed, decided }
  })
}
