import { determineOutcome } from '../../domain/decision/claimOutcome.ts'
import { sumDecision } from '../../domain/decision/totals.ts'
import type { Claim } from '../../domain/caseFile/claim.ts'
import { isJudgment, type Proceedings } from '../../domain/caseFile/proceedings.ts'
import { findClaimVerdict } from '../../domain/caseFile/verdicts.ts'
import { isNotMoney } from '../../domain/decision/checkDecidedHeads.ts'
import { createScope, type Scope } from '../template/vocabulary.ts'
import { shareFlags, SHARE_FLAGS } from './debtorShareScope.ts'
import { requireDecision, type CaseContext } from './caseContext.ts'

/** Conditions of the order that follow from the verdict and from how the claim ended, for its vocabulary. */
export const ORDER_FLAGS = [
  'decided',
  'award',
  'partial',
  'referredInFull',
  'referred.hasAmount',
  'claimed.hasAmount',
  'withdrawn',
  'transferred',
  'noClaim',
  'conviction',
  'notConviction',
  'acquittal',
  'chargeRejected',
  'discontinued',
  'penaltyOrder',
  'ruling',
  'joint',
  ...SHARE_FLAGS,
  'plea',
  'pleaClause.known',
  'appealable',
  'claim.specified',
  'evidence.all',
  'evidence.some',
] as const

/**
 * What the court may say of the claim: a withdrawn or transferred claim is not decided at all; only a conviction awards;
 * a penalty order, a discontinuance and a want of jurisdiction are rulings and no judgment (ZKP 237/1, 239, 461/3).
 */
export function createOrderConditions(context: CaseContext): Scope {
  const { file, claim } = context
  const decision = requireDecision(context)
  const kind = findClaimVerdict(file.proceedings, claim)
  const outcome = determineOutcome(file.proceedings, claim, decision)
  const { claimedCents, awardedCents, referredCents } = sumDecision(claim, decision)
  const decided = !['WITHDRAWN', 'NO_CLAIM', 'TRANSFERRED_JURISDICTION'].includes(outcome)
  const ruling = isRuling(file.proceedings)
  const isPlea = kind === 'conviction' && file.proceedings.plea
  const jointly = decision.jointly ?? claim.jointly ?? false
  return createScope({
    flags: {
      decided,
      award: decided && awardedCents > 0,
      partial: outcome === 'AWARDED_PARTIAL_REST_REFERRED',
      referredInFull: outcome === 'REFERRED_IN_FULL',
      'referred.hasAmount': referredCents > 0,
      'claimed.hasAmount': claimedCents > 0,
      withdrawn: outcome === 'WITHDRAWN',
      transferred: outcome === 'TRANSFERRED_JURISDICTION',
      noClaim: outcome === 'NO_CLAIM',
      conviction: decided && kind === 'conviction',
      notConviction: decided && kind !== 'conviction',
      acquittal: kind === 'acquittal',
      chargeRejected: kind === 'chargeRejected',
      discontinued: kind === 'discontinued',
      penaltyOrder: kind === 'penaltyOrder',
      ruling,
      joint: jointly && context.debtors.length > 1,
      ...shareFlags(context),
      plea: isPlea,
      'pleaClause.known': file.proceedings.pleaClause !== undefined,
      // A judgment on a plea agreement has a remedy of its own (ZKP 303/2), a ruling too.
      appealable: !ruling && !isPlea,
      ...claimFacts(claim),
    },
  })
}

// What may be said of the claim: that it is specified, that evidence is there (ZKP 236/3).
function claimFacts({ heads }: Claim): Readonly<Record<string, boolean>> {
  const shown = heads.filter(({ evidence }) => evidence.length > 0).length
  return {
    'claim.specified': heads.length > 0 && heads.every((head) => head.amountCents !== null || isNotMoney(head)),
    'evidence.all': heads.length > 0 && shown === heads.length,
    'evidence.some': shown > 0,
  }
}

/** Whether the court has decided by a ruling; where nothing is entered it will be a judgment. */
export function isRuling({ verdict }: Proceedings): boolean {
  return verdict !== undefined && !isJudgment(verdict.kind)
}
