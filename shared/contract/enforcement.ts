import { z } from 'zod'
import { bilingual, cents, isoDate, line, localId } from '../domain/caseFile/fields.ts'
import { ENFORCEMENT_KINDS, enforcementStep, toldStep } from '../domain/caseFile/enforcement.ts'
import { measure } from '../domain/caseFile/claim.ts'
import { CLAIM_ACTS } from '../domain/claim/acts.ts'
import { dutyRecord } from '../domain/duties/dutyRecord.ts'
import { READERS } from '../domain/staff/readers.ts'
import { command, query } from './channel.ts'
import { suitView } from './civilAction.ts'
import { PAYMENT_REMARKS } from './collection.ts'
import { caseId, revision } from './ids.ts'
import { reason } from './reason.ts'

const target = z.strictObject({ caseId, revision, claim: localId })
const saved = z.strictObject({ caseId, revision })

/** A step as it was recorded; `struck`: why it counts for nothing; of a collected sum its amount, and whether it was reversed. */
const stepView = z.strictObject({
  step: enforcementStep,
  struck: reason.optional(),
  collectedCents: cents.optional(),
  isReversed: z.boolean(),
})
export type StepView = z.infer<typeof stepView>

/** One enforcement against one debtor, by the id of its motion: every step by its day, and what may follow. */
const proceedingView = z.strictObject({
  id: localId,
  steps: z.array(stepView),
  isStayed: z.boolean(),
  ended: isoDate.optional(),
  next: z.array(z.enum(ENFORCEMENT_KINDS)),
})
export type ProceedingView = z.infer<typeof proceedingView>

/** One debtor of an award: their enforcements, and whether a motion can be filed. */
const enforcedDebtor = z.strictObject({
  debtor: localId,
  proceedings: z.array(proceedingView),
  mayFile: z.boolean(),
})
export type EnforcedDebtorView = z.infer<typeof enforcedDebtor>

/** The enforcement of one award; `aid`: the decision by which legal aid was granted to the creditor. */
const enforcementView = z.strictObject({
  claim: localId,
  claimant: localId,
  debtors: z.array(enforcedDebtor),
  aid: line.optional(),
  /** The civil action for what was referred, where anything was and the decision is final. */
  suit: suitView.optional(),
  /** What the signed-in person may do with it. */
  acts: z.array(z.enum(CLAIM_ACTS)),
})
export type EnforcementView = z.infer<typeof enforcementView>

/** What is known of the assets: looked for, to be secured, kept from a third party; the gain recorded, and what of it is above the awards. */
const assetsView = z.strictObject({
  checks: z.array(dutyRecord),
  /** Measures proposed in the claims: against whom, on what, when. */
  proposed: z.array(measure.omit({ id: true, reasons: true })),
  measures: z.array(z.strictObject({ date: isoDate, person: localId.optional(), until: isoDate.optional() })),
  gainCents: cents.optional(),
  excessCents: cents.optional(),
  /** The article by which the victim comes before confiscation. */
  article: bilingual,
})
export type AssetsView = z.infer<typeof assetsView>

/** Enforcement of awards. Errors common to the acts: those of the acts on claims. */
export const enforcementChannels = {
  /** Every enforcement of the file, creditor by creditor and debtor by debtor, and what is known of the assets. */
  'enforcement.look': query({
    input: z.strictObject({ caseId }),
    output: z.strictObject({ awards: z.array(enforcementView), assets: assetsView }),
    access: READERS.cases,
  }),
  /**
   * The creditor's motion was filed; it begins the enforcement against one debtor. Errors: enforcement.partMissing, enforcement.partUnfit,
   * enforcement.notDebtor, enforcement.runsAlready, enforcement.inFuture, enforcement.beforeEnforceable (day), enforcement.idTwice.
   */
  'enforcement.file': command({
    input: target.extend({ step: toldStep }),
    output: saved,
    acts: ['claim.fileEnforcement'],
  }),
  /**
   * What followed. A collected sum is entered into the ledger with it. Errors: enforcement.partMissing, enforcement.partUnfit,
   * enforcement.unknownProceeding, enforcement.outOfTurn, enforcement.beforeStep (day), enforcement.inFuture, enforcement.noLegalAid,
   * enforcement.idTwice; of a collected sum also those of collection.recordPayment, which `confirmed` answers.
   */
  'enforcement.record': command({
    input: target.extend({
      step: toldStep,
      confirmed: z.array(z.enum(PAYMENT_REMARKS)).max(PAYMENT_REMARKS.length),
    }),
    output: saved,
    acts: ['claim.recordEnforcement'],
  }),
  /** Takes a step out of account that was recorded by mistake; a sum collected by it is reversed. Errors: enforcement.notFound, enforcement.othersRest. */
  'enforcement.strike': command({
    input: target.extend({ step: localId, reason }),
    output: saved,
    acts: ['claim.strikeEnforcement'],
  }),
} as const
