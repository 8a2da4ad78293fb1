import { z } from 'zod'
import { bilingual, centsSum, isoDate, line, localId } from '../domain/caseFile/fields.ts'
import { nonCollection, nonCollectionReason } from '../domain/caseFile/nonCollection.ts'
import { CLAIM_ACTS } from '../domain/claim/acts.ts'
import { nextStep } from '../domain/radar/nextStep.ts'
import { personId } from '../domain/staff/account.ts'
import { READERS } from '../domain/staff/readers.ts'
import { claimStage } from './caseFile.ts'
import { command, query } from './channel.ts'
import { caseId, revision } from './ids.ts'
import { reason } from './reason.ts'

const target = z.strictObject({ caseId, revision, claim: localId })
const saved = z.strictObject({ caseId, revision })

/** An unpaid order: what comes next and whose that is, and for how long it can be enforced already. */
const stepView = z.strictObject({
  claim: localId,
  claimant: localId,
  stage: claimStage,
  next: nextStep.extend({ owner: line, ownerId: personId, isOwn: z.boolean(), daysLeft: z.int() }).optional(),
  age: z
    .strictObject({
      since: isoDate,
      days: z.int().min(0),
      reminders: z.array(z.strictObject({ days: z.int().min(0), on: isoDate, isPassed: z.boolean() })),
    })
    .optional(),
  /** Why it is not paid, as was said one after the other: the last counts. */
  nonCollection: z.array(nonCollection.extend({ by: line })),
  acts: z.array(z.enum(CLAIM_ACTS)),
})
export type StepView = z.infer<typeof stepView>

/** An unpaid order in the list: whose it is, what comes next, for how many days it can be enforced, and how much has come in. */
const unpaidOrder = z.strictObject({
  caseId,
  claim: localId,
  mark: line,
  who: z.strictObject({ label: bilingual, sealed: z.boolean() }),
  ...nextStep.shape,
  owner: line,
  isOwn: z.boolean(),
  daysLeft: z.int(),
  age: z.int().min(0).optional(),
  awardedCents: centsSum,
  paidCents: centsSum,
})
export type UnpaidOrder = z.infer<typeof unpaidOrder>
/** What the list of unpaid orders may be narrowed to: those that the person follows, whose step is late, that can be enforced for so many days. */
export const unpaidFilter = z.strictObject({
  mine: z.boolean().optional(),
  overdue: z.boolean().optional(),
  age: z.int().min(0).max(10_000).optional(),
})
export type UnpaidFilter = z.infer<typeof unpaidFilter>
const cursor = z.strictObject({ due: isoDate, caseKey: z.int().min(0), subject: localId })

/** What comes next on unpaid orders. Errors common to the acts: those of the acts on claims, step.none. */
export const radarChannels = {
  /** The orders of a file that are followed, and those of which nothing is expected; `keepers`: who may follow them. Error: caseFile.notFound. */
  'step.look': query({
    input: z.strictObject({ caseId }),
    output: z.strictObject({
      orders: z.array(stepView),
      keepers: z.array(z.strictObject({ id: personId, displayName: line })),
    }),
    access: READERS.cases,
  }),
  /** The unpaid orders of the own court that the person may read, the step that is due first first; how many there are, and how many are late. */
  'step.list': query({
    input: unpaidFilter.extend({ after: cursor.optional() }),
    output: z.strictObject({
      rows: z.array(unpaidOrder).max(50),
      next: cursor.optional(),
      total: z.int().min(0),
      late: z.int().min(0),
    }),
    access: READERS.prints,
  }),
  /** The step is done later; why nothing was paid. Errors: step.dueInPast, step.dueTooLate (last), step.notLater, step.reasonTooEarly, reason.wordsMissing. */
  'step.postpone': command({
    input: target.extend({ due: isoDate, reason, nonCollection: nonCollectionReason.optional() }),
    output: saved,
    acts: ['claim.postponeStep'],
  }),
  /** The step is done, and the next is set. Errors: step.dueInPast, step.dueTooLate (last), step.noteMissing, step.clauseGiven, step.reasonTooEarly, reason.wordsMissing. */
  'step.complete': command({
    input: target.extend({ done: reason, next: nextStep, nonCollection: nonCollectionReason.optional() }),
    output: saved,
    acts: ['claim.completeStep'],
  }),
  /** Another follows the order. Errors: step.ownerSame, step.ownerUnknown, reason.wordsMissing. */
  'step.handOver': command({
    input: target.extend({ to: personId, reason }),
    output: saved,
    acts: ['claim.handStepOver'],
  }),
} as const
