import { answerGate, gateInput } from '../../shared/domain/claim/gateInput.ts'
import { answerDecision, decisionInput } from '../../shared/domain/decision/decisionInput.ts'
import { answerEnforceable, enforceableInput } from '../../shared/domain/order/enforceableInput.ts'
import { defineRule, type Rule } from './rule.ts'

/** Rules of the claim, the decision and the enforceable order (domain rules §0.1, §1.1, §5, §11). */
export const claimRules: Readonly<Record<string, Rule>> = {
  gate: defineRule(gateInput, answerGate),
  decision: defineRule(decisionInput, answerDecision),
  enforceable: defineRule(enforceableInput, answerEnforceable),
}
