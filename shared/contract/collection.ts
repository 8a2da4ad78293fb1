import { z } from 'zod'
import { cents, centsSum, isoDate, localId } from '../domain/caseFile/fields.ts'
import { ledgerAct } from '../domain/caseFile/ledgerAct.ts'
import { nonCollectionReason } from '../domain/caseFile/nonCollection.ts'
import { payment, TOLD_SOURCES } from '../domain/caseFile/payment.ts'
import { CLAIM_ACTS } from '../domain/claim/acts.ts'
import { READERS } from '../domain/staff/readers.ts'
import { claimStage } from './caseFile.ts'
import { command, query } from './channel.ts'
import { caseId, revision } from './ids.ts'
import { reason } from './reason.ts'

const target = z.strictObject({ caseId, revision, claim: localId })
const saved = z.strictObject({ caseId, revision })
const [, , agreement] = ledgerAct.options
/** What is out of the ordinary about a payment, and entered all the same once a person has said so. */
export const PAYMENT_REMARKS = ['beforeFinality', 'aboveDebt'] as const
/** One of `PAYMENT_REMARKS`. */
export type PaymentRemark = (typeof PAYMENT_REMARKS)[number]

const debtorView = z.strictObject({
  person: localId,
  paidCents: centsSum,
  surplusCents: centsSum,
  owedCents: centsSum,
  paidForOthersCents: centsSum,
})
const parts = { costsCents: centsSum, interestCents: centsSum, principalCents: centsSum } as const
/** An entry as it was made; `settled`: what of the debt it took away, on the day that is asked about. */
const ledgerLine = z.strictObject({
  entry: z.union([payment.extend({ id: localId, kind: z.literal('payment') }), ledgerAct]),
  isReversed: z.boolean(),
  settled: z.strictObject({ ...parts, overpaidCents: centsSum }).optional(),
})
export type LedgerLineView = z.infer<typeof ledgerLine>

const instalmentsView = z.strictObject({
  id: localId,
  debtor: localId,
  amountCents: cents,
  date: isoDate,
  rows: z.array(z.strictObject({ due: isoDate, state: z.enum(['paid', 'late', 'ahead']) })),
  lateCount: z.int().min(0),
  lateDays: z.int().min(0),
  endedOn: isoDate.optional(),
})
export type InstalmentsView = z.infer<typeof instalmentsView>

/** What is owed to one victim by an order, on a day; `projection`: by rates that are not published yet. */
export const claimLedgerView = z.strictObject({
  claim: localId,
  claimant: localId,
  stage: claimStage,
  isJoint: z.boolean(),
  awardedCents: centsSum,
  paidCents: centsSum,
  ...parts,
  overpaidCents: centsSum,
  writtenOffCents: centsSum,
  balanceCents: centsSum,
  projection: z.literal(true).optional(),
  debtors: z.array(debtorView),
  lines: z.array(ledgerLine),
  instalments: z.array(instalmentsView),
  /** What the signed-in person may do with it. */
  acts: z.array(z.enum(CLAIM_ACTS)),
})
export type ClaimLedgerView = z.infer<typeof claimLedgerView>

/** Money on orders. Errors common to the acts: those of the acts on claims. */
export const collectionChannels = {
  /** What was awarded, paid and is owed on a day, victim by victim. Errors: caseFile.notFound, interest.rateUnknown. */
  'collection.look': query({
    input: z.strictObject({ caseId, on: isoDate }),
    output: z.strictObject({ on: isoDate, ledgers: z.array(claimLedgerView) }),
    access: READERS.cases,
  }),
  /**
   * A payment on an order. Errors: payment.amountMissing, payment.inFuture, payment.beforeDecision, payment.debtorMissing,
   * payment.notDebtor; unless `confirmed`: payment.beforeFinality, payment.aboveDebt (debt, surplus).
   */
  'collection.recordPayment': command({
    input: target.extend({
      payment: payment.omit({ id: true }).extend({ source: z.enum(TOLD_SOURCES) }),
      confirmed: z.array(z.enum(PAYMENT_REMARKS)).max(PAYMENT_REMARKS.length),
    }),
    output: saved,
    acts: ['claim.recordPayment'],
  }),
  /** A counter-entry. Errors: ledger.reversesNothing, ledger.reversedTwice, ledger.reversedBefore. */
  'collection.reverse': command({
    input: target.extend({ entry: localId, reason }),
    output: saved,
    acts: ['claim.reverseEntry'],
  }),
  /** A sum that nobody expects any more. Errors: payment.amountMissing, ledger.writeOffAboveDebt (debt). */
  'collection.writeOff': command({
    input: target.extend({ amountCents: cents, reason }),
    output: saved,
    acts: ['claim.writeOff'],
  }),
  /** Monthly instalments of a debtor. Errors: payment.inFuture, payment.notDebtor, ledger.firstDueTooEarly. */
  'collection.agreeInstalments': command({
    input: target.extend({ agreed: agreement.omit({ kind: true, id: true }) }),
    output: saved,
    acts: ['claim.agreeInstalments'],
  }),
  /** Everything is paid. Errors: order.notPaid; unless `isProvisional`: order.paidByProjection, where the rate of the half-year is not published. */
  'collection.settle': command({
    input: target.extend({ isProvisional: z.literal(true).optional() }),
    output: saved,
    acts: ['claim.settle'],
  }),
  /** A debt that counted as paid stands again; what nobody expected any more is collected again; nothing is to be had. */
  'collection.reopen': command({ input: target.extend({ reason }), output: saved, acts: ['claim.reopenDebt'] }),
  'collection.giveUp': command({
    input: target.extend({ reason, nonCollection: nonCollectionReason }),
    output: saved,
    acts: ['claim.markUncollectable'],
  }),
  'collection.resume': command({ input: target.extend({ reason }), output: saved, acts: ['claim.resumeCollection'] }),
} as const
