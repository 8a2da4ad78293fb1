import { createFinding, type Finding } from '../claim/finding.ts'
import { addUpCents } from '../money/cents.ts'
import { mayPenaltyOrder } from '../venue/venue.ts'
import type { DecisionContext } from './decisionContext.ts'
import { findForced } from './forcedOutcome.ts'
import { readAmounts } from './writtenSums.ts'

/** A penalty order is made of the lightest offences alone (ZKP 461): of another the verdict is entered wrongly. */
export function* checkPenaltyOrder({ file: { proceedings } }: DecisionContext): Iterable<Finding> {
  if (proceedings.verdict?.kind !== 'penaltyOrder' || mayPenaltyOrder(proceedings, proceedings.verdict.announced))
    return
  yield createFinding('decision.penaltyOrderTooGrave', 'proceedings.verdict.kind')
}

/**
 * A judgment on a plea agreement may be attacked only where it does not accord with the agreement (ZKP 303/2): where its words
 * on the claim name amounts, what is awarded is one of them, or each head is. What no amount tells is left to a person.
 */
export function* checkAgreement({ file, claim, decision, path }: DecisionContext): Iterable<Finding> {
  if (findForced(file.proceedings, claim)?.ground !== 'plea') return
  const agreed = new Set(readAmounts(file.proceedings.pleaClause?.cnr ?? ''))
  if (agreed.size === 0) return
  const awarded = decision.heads.map(({ awardedCents }) => awardedCents).filter((cents) => cents > 0)
  const whole = addUpCents(awarded)
  if (agreed.has(BigInt(whole))) return
  if (awarded.length > 0 && awarded.every((cents) => agreed.has(BigInt(cents)))) return
  yield createFinding('decision.differsFromPlea', `${path}.heads`, { awarded: whole })
}
