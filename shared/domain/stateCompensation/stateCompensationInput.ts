import { z } from 'zod'
import { isoDate } from '../caseFile/fields.ts'
import { payment } from '../caseFile/payment.ts'
import { PERSON_ROLES } from '../caseFile/person.ts'
import { offence } from '../caseFile/proceedings.ts'
import { stateStep, type StateKind } from '../caseFile/stateCompensation.ts'
import { computeLedger } from '../ledger/ledger.ts'
import { ledgerInput } from '../ledger/ledgerInput.ts'
import { failure, success, type Result } from '../result/result.ts'
import { judgeEligibility, type Eligibility } from './eligibility.ts'
import { shippedStateCompensation } from './stateCompensationTable.ts'
import { checkStateParts, STATE_PARTS } from './stateParts.ts'
import { amountsOf } from './statePayments.ts'
import { followState, nextStateKinds, type StateProceeding } from './stateProceeding.ts'
import { computeSubrogation, type Subrogation } from './subrogation.ts'

/**
 * What the rule `state-compensation` takes: the day from which the law is supposed to apply (none, as shipped), the offences
 * and who asks; and, where the State was asked, the ledger of the award and the steps, each in the order in which it was recorded.
 */
export const stateCompensationInput = z.strictObject({
  appliesFrom: isoDate.optional(),
  offences: z.array(offence).min(1).max(50),
  role: z.enum(PERSON_ROLES).default('injuredParty'),
  ledger: ledgerInput
    .pick({ debts: true, to: true, reversals: true, writeOffs: true, costsCents: true })
    .extend({ payments: z.array(payment).max(5_000) })
    .optional(),
  steps: z.array(stateStep).max(1_000).optional(),
})

type Answer = Readonly<{
  eligibility: Eligibility
  state: StateProceeding
  next: readonly StateKind[]
  subrogation?: Subrogation
}>

/**
 * Whether the route to the State is open, what may follow on it and what the State has stepped into. Errors: those of
 * `checkStateParts`, `followState` and `computeLedger`, stateCompensation.idTwice, stateCompensation.entryUnknown.
 */
export function answerStateCompensation({
  appliesFrom,
  ledger,
  steps = [],
  ...facts
}: z.infer<typeof stateCompensationInput>): Result<Answer> {
  const taken = new Set<string>()
  const entered = new Set(ledger?.payments.map(({ id }) => id))
  for (const [index, step] of steps.entries()) {
    if (taken.has(step.id)) return failure('stateCompensation.idTwice', `steps.${index}.id`)
    taken.add(step.id)
    const whole = checkStateParts(step, STATE_PARTS[step.kind])
    if (!whole.ok) return failure(whole.error.code, `steps.${index}.${whole.error.field ?? ''}`)
    const isUnknown = step.entry !== undefined && !entered.has(step.entry)
    if (isUnknown) return failure('stateCompensation.entryUnknown', `steps.${index}.entry`)
  }
  const reversals = (ledger?.reversals ?? []).map((one) => ({ kind: 'reversal' as const, id: '', reason: '', ...one }))
  const followed = followState(steps, amountsOf({ payments: ledger?.payments ?? [], ledgerActs: reversals }))
  if (!followed.ok) return followed
  const kept = ledger === undefined ? undefined : computeLedger(ledger)
  if (kept !== undefined && !kept.ok) return kept
  return success({
    eligibility: judgeEligibility(facts, {
      ...shippedStateCompensation,
      ...(appliesFrom === undefined ? {} : { appliesFrom }),
    }),
    state: followed.value,
    next: nextStateKinds(followed.value),
    ...(kept === undefined ? {} : { subrogation: computeSubrogation(kept.value, steps) }),
  })
}
