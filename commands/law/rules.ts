import { z } from 'zod'
import { calculateHead } from '../../shared/domain/calculation/calculation.ts'
import { calculationInput } from '../../shared/domain/calculation/calculationInput.ts'
import { computeDeadline } from '../../shared/domain/deadlines/deadline.ts'
import { DEADLINE_IDS, deadlineInput } from '../../shared/domain/deadlines/deadlineInput.ts'
import { shippedDeadlines } from '../../shared/domain/deadlines/deadlineRules.ts'
import { checkWorkingDay, workingDayInput } from '../../shared/domain/deadlines/workingDay.ts'
import { computeInterest } from '../../shared/domain/interest/interest.ts'
import { answerEnforcement, enforcementInput } from '../../shared/domain/enforcement/enforcementInput.ts'
import { interestInput } from '../../shared/domain/interest/interestInput.ts'
import {
  answerStateCompensation,
  stateCompensationInput,
} from '../../shared/domain/stateCompensation/stateCompensationInput.ts'
import { answerLedger, ledgerInput } from '../../shared/domain/ledger/ledgerInput.ts'
import { failure } from '../../shared/domain/result/result.ts'
import { anonymise, anonymiseInput } from '../../shared/domain/privacy/anonymise.ts'
import { dignityInput, judgeDignity } from '../../shared/domain/privacy/dignity.ts'
import { findLeaks, leakInput } from '../../shared/domain/privacy/leak.ts'
import { proposeVenue } from '../../shared/domain/venue/venue.ts'
import { venueInput } from '../../shared/domain/venue/venueInput.ts'
import {
  answerDecision,
  answerEnforceable,
  answerGate,
  answerStatistics,
  decisionInput,
  enforceableInput,
  gateInput,
  statisticsInput,
} from './caseRules.ts'
import { defineRule, type Rule } from './rule.ts'
import { wordRules } from './wordRules.ts'

// The command calls deadlines by the codes of the domain rules (§12): D1, D2, …
const deadlinesByCode = Object.fromEntries(DEADLINE_IDS.map((id) => [shippedDeadlines[id].code, id]))
const deadlineQuestion = deadlineInput.extend({ rule: z.enum(Object.keys(deadlinesByCode)) })

/** Rules of money, time and jurisdiction (domain rules §2.1, §5.1, §10, §12). */
const moneyAndTimeRules: Readonly<Record<string, Rule>> = {
  interest: defineRule(interestInput, (input) => computeInterest(input)),
  deadline: defineRule(deadlineQuestion, ({ rule, ...input }) => {
    const id = deadlinesByCode[rule]
    return id === undefined ? failure('law.ruleUnknown', 'rule') : computeDeadline({ ...input, rule: id })
  }),
  workingDay: defineRule(workingDayInput, (input) => checkWorkingDay(input)),
  calculation: defineRule(calculationInput, (input) => calculateHead(input)),
  ledger: defineRule(ledgerInput, answerLedger),
  enforcement: defineRule(enforcementInput, answerEnforcement),
  'state-compensation': defineRule(stateCompensationInput, answerStateCompensation),
  venue: defineRule(venueInput, (input) => proposeVenue(input)),
}

/** Rules of the claim, the decision and the enforceable order (domain rules §0.1, §1.1, §5, §11). */
const claimRules: Readonly<Record<string, Rule>> = {
  gate: defineRule(gateInput, answerGate),
  decision: defineRule(decisionInput, answerDecision),
  enforceable: defineRule(enforceableInput, answerEnforceable),
}

/** Rules of secrecy, dignity and reporting (domain rules §14, §16.2). */
const privacyRules: Readonly<Record<string, Rule>> = {
  leak: defineRule(leakInput, (input) => ({ hits: findLeaks(input.text, input.people, input.others) })),
  anonymise: defineRule(anonymiseInput, anonymise),
  dignity: defineRule(dignityInput, (input) => ({ findings: judgeDignity(input) })),
  statistics: defineRule(statisticsInput, answerStatistics),
}

/** Every rule of law by its name on the command line. */
export const rules: ReadonlyMap<string, Rule> = new Map(
  Object.entries({ ...moneyAndTimeRules, ...wordRules, ...claimRules, ...privacyRules }),
)
