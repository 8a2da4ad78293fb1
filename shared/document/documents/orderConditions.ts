import { determineOutcome } from '../../domain/decision/claimOutcome.ts'
import { sumDecision } from '../../domain/decision/totals.ts'
import { createScope, type Scope } from '../template/vocabulary.ts'
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
  'plea',
  'pleaClause.known',
] as const

/**
 * What the court may say of the claim: a withdrawn or transferred claim is not decided at all; only a conviction awards;
 * a penalty order, a discontinuance and a want of jurisdiction are rulings and no judgment (ZKP 237/1, 239, 461/3).
 */
export function createOrderConditions(context: CaseContext): Scope {
  const { file, claim } = context
  const decision = requireDecision(context)
  const kind = file.proceedings.verdict?.kind
  const outcome = determineOutcome(file.proceedings, claim, decision)
  const { claimedCents, awardedCents, referredCents } = sumDecision(claim, decision)
  const decided = !['WITHDRAWN', 'NO_CLAIM', 'TRANSFERRED_JURISDICTION'].includes(outcome)
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
      ruling: kind === 'penaltyOrder' || kind === 'discontinued' || kind === 'noJurisdiction',
      joint: jointly && context.respondents.length > 1,
      plea: kind === 'conviction' && file.proceedings.plea,
      'pleaClause.known': file.proceedings.pleaClause !== undefined,
    },
  })
}
