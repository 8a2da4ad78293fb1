import { isNotMoney } from '../../domain/decision/checkDecidedHeads.ts'
import { isReferred } from '../../domain/decision/checkReferral.ts'
import { awardsAnything } from '../../domain/decision/decisionContext.ts'
import { addUpCents } from '../../domain/money/cents.ts'
import type { OrderFacts } from '../documentDefinition.ts'
import { DocumentProblem } from '../documentProblem.ts'
import { requireDecision, type CaseContext } from './caseContext.ts'
import { needsTests } from './referralSplit.ts'
import type { Scope } from '../template/vocabulary.ts'
import type { DecidedHead } from './headScopes.ts'

/**
 * Claimed heads with what was decided on each, in the order of the claim. Throws DocumentProblem where a head is
 * undecided, awarded and referred do not make the claimed sum, or a referral lacks its reason, that of a
 * whole claim one of its two (ZKP 239/2, 379/7); what the law forces needs none.
 */
export function listDecidedHeads(context: CaseContext, needsReasons: boolean): readonly DecidedHead[] {
  const decision = requireDecision(context)
  const isWhole = !awardsAnything({ decision })
  return context.claim.heads.map((claimed) => {
    const decided = decision.heads.find((candidate) => candidate.head === claimed.id)
    const sum = decided === undefined ? -1 : addUpCents([decided.awardedCents, decided.referredCents ?? 0])
    // A thing to be returned and a transaction to be annulled have no sum of their own (ZKP 240, 241).
    const due = claimed.amountCents ?? (isNotMoney(claimed) ? 0 : undefined)
    if (decided === undefined || sum !== due) {
      throw new DocumentProblem('document.amountsDoNotAddUp', { head: claimed.id })
    }
    const { noReliableBasis, wouldDelay } = decided.referral ?? {}
    const lacking = noReliableBasis === undefined || (isWhole && wouldDelay === undefined)
    if (needsReasons && needsTests(context, claimed) && isReferred(claimed, decided) && lacking) {
      throw new DocumentProblem('document.referralReasonsMissing', { head: claimed.id })
    }
    return { claimed, decided }
  })
}

/**
 * The decided heads where the claim was decided at all; a withdrawn or transferred one has none (ZKP 237/1, 239/4). The reasons of a
 * decision that was made outside the program, which `order` cites by its court, stand in the other paper.
 */
export function headsOfOutcome(context: CaseContext, { flags }: Scope, order?: OrderFacts): readonly DecidedHead[] {
  if (flags['decided'] !== true) return []
  return listDecidedHeads(context, flags['conviction'] === true && order?.court === undefined)
}
