import { z } from 'zod'
import { cents, centsSum, isoDate, localId } from '../domain/caseFile/fields.ts'
import { STATE_KINDS, stateStep, toldStateStep } from '../domain/caseFile/stateCompensation.ts'
import { CLAIM_ACTS } from '../domain/claim/acts.ts'
import { ELIGIBILITY_STEPS } from '../domain/stateCompensation/eligibility.ts'
import { READERS } from '../domain/staff/readers.ts'
import { command, query } from './channel.ts'
import { PAYMENT_REMARKS } from './collection.ts'
import { caseId, revision } from './ids.ts'
import { reason } from './reason.ts'

const target = z.strictObject({ caseId, revision, claim: localId })
const saved = z.strictObject({ caseId, revision })

/** A step as it was recorded; `struck`: why it counts for nothing; of a payment its amount, and whether it was reversed. */
const stateStepView = z.strictObject({
  step: stateStep,
  struck: reason.optional(),
  paidCents: cents.optional(),
  isReversed: z.boolean(),
})
export type StateStepView = z.infer<typeof stateStepView>

/** One sentence of why a victim may turn to the State, or may not. */
const reasonView = z.strictObject({
  step: z.enum(ELIGIBILITY_STEPS),
  holds: z.boolean(),
  day: isoDate.optional(),
  offence: z.strictObject({ law: z.string(), article: z.string(), paragraph: z.string().optional() }).optional(),
})
export type EligibilityReasonView = z.infer<typeof reasonView>

/** The compensation of one claimant by the State: why the route is open, what happened, what may follow, who owes what to whom. */
const stateCompensationView = z.strictObject({
  claim: localId,
  claimant: localId,
  respondents: z.array(localId),
  isEligible: z.boolean(),
  reasons: z.array(reasonView),
  steps: z.array(stateStepView),
  next: z.array(z.enum(STATE_KINDS)),
  grantedCents: cents.optional(),
  paidCents: centsSum,
  subrogation: z.strictObject({
    settledCents: centsSum,
    givenBackCents: centsSum,
    passedCents: centsSum,
    restCents: centsSum,
    returnableCents: centsSum,
  }),
  /** What the signed-in person may do with it. */
  acts: z.array(z.enum(CLAIM_ACTS)),
})
export type StateCompensationView = z.infer<typeof stateCompensationView>

/** Compensation of victims by the State (law 35/15). Errors common to the acts: those of the acts on claims. */
export const stateCompensationChannels = {
  /** The claims of the file that may go, or went, to the State; none while the law is put off and nothing is recorded. */
  'stateCompensation.look': query({
    input: z.strictObject({ caseId }),
    output: z.strictObject({ claims: z.array(stateCompensationView) }),
    access: READERS.cases,
  }),
  /**
   * An application was filed. Errors: stateCompensation.not.applies, not.covered, not.dated, not.committedSince (day), not.victim,
   * partUnfit, inFuture, outOfTurn, beforeStep (day), idTwice.
   */
  'stateCompensation.apply': command({
    input: target.extend({ step: toldStateStep }),
    output: saved,
    acts: ['claim.applyToState'],
  }),
  /**
   * What followed. A payment is entered into the ledger with it. Errors: stateCompensation.partMissing, partUnfit, sumMissing, inFuture,
   * outOfTurn, beforeStep (day), aboveGranted (left), notDebtor, aboveRest (rest), idTwice; of a payment also those of
   * collection.recordPayment, which `confirmed` answers.
   */
  'stateCompensation.record': command({
    input: target.extend({
      step: toldStateStep,
      confirmed: z.array(z.enum(PAYMENT_REMARKS)).max(PAYMENT_REMARKS.length),
    }),
    output: saved,
    acts: ['claim.recordStateStep'],
  }),
  /** Takes a step out of account that was recorded by mistake; its payment is reversed. Errors: stateCompensation.notFound, othersRest. */
  'stateCompensation.strike': command({
    input: target.extend({ step: localId, reason }),
    output: saved,
    acts: ['claim.strikeStateStep'],
  }),
} as const
