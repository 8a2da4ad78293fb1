import { z } from 'zod'
import { RESTARTING_ACTS } from '../domain/caseFile/claimActRecord.ts'
import { outsideDecision } from '../domain/caseFile/outsideDecision.ts'
import { outsideRecord } from '../domain/decision/outsideCorrections.ts'
import { bilingual, cents, isoDate, line, localId } from '../domain/caseFile/fields.ts'
import { serviceAttempt, toldAttempt } from '../domain/caseFile/service.ts'
import { RECIPIENT_KINDS } from '../domain/service/recipients.ts'
import { READERS } from '../domain/staff/readers.ts'
import { finding } from './claim.ts'
import { command, query } from './channel.ts'
import { caseId, revision } from './ids.ts'
import { reason } from './reason.ts'

const target = z.strictObject({ caseId, revision, claim: localId })
const saved = z.strictObject({ caseId, revision })

/** Somebody on whom an order is served, with every attempt; nobody named is the state prosecutor. */
export const recipientView = z.strictObject({
  person: localId.optional(),
  /** Into whose hands it goes, where those are another's. */
  through: localId.optional(),
  as: z.enum(RECIPIENT_KINDS),
  /** Whether finality waits for it. */
  counts: z.boolean(),
  article: bilingual,
  attempts: z.array(z.strictObject({ attempt: serviceAttempt, struck: reason.optional() })),
  servedOn: isoDate.optional(),
  /** Until when they may appeal, where the period runs for them. */
  appealUntil: isoDate.optional(),
  /** The last of those for whom finality waits. */
  isLast: z.boolean(),
})
export type RecipientView = z.infer<typeof recipientView>

/** An appeal against the order: whose (nobody named: the state prosecutor's), when, and whether it is late or has ended. */
const appealView = z.strictObject({
  ordinal: z.int().min(1),
  person: localId.optional(),
  filed: isoDate,
  ended: isoDate.optional(),
  isLate: z.boolean(),
})
export type AppealView = z.infer<typeof appealView>

/** What the rules propose, sentence by sentence; the day is absent where something is still awaited. */
const proposal = z.strictObject({ day: isoDate.optional(), sentences: z.array(bilingual) })

/** Service of the order that stands on one claim, and what follows from it. */
export const serviceView = z.strictObject({
  claim: localId,
  number: line,
  issued: isoDate,
  /** The ruling by which its written copy was corrected, or by which it was supplemented: that is what is served now (ZKP 380/2). */
  ruling: z.strictObject({ act: z.enum(RESTARTING_ACTS), number: line, issued: isoDate }).optional(),
  recipients: z.array(recipientView),
  /** The article by which what was posted counts as served. */
  boardArticle: bilingual,
  appeals: z.array(appealView),
  finality: proposal.extend({ recorded: isoDate.optional() }),
  enforceability: proposal.extend({ recorded: isoDate.optional(), findings: z.array(finding) }),
})
export type ServiceView = z.infer<typeof serviceView>

/** A decision of another court on the order: of which day it is, under which mark it was made, and by which scan of the file it is shown. */
const decidedElsewhere = { on: isoDate, mark: line, evidence: localId.optional() }
const dated = target.extend({ on: isoDate, reason: reason.optional() })

/** Errors common to the acts: caseFile.notInCustody, caseFile.stale, claim.illegalMove, claim.roleNotAllowed. */
export const serviceChannels = {
  /** On whom issued orders are served, how that stands, and what of finality follows. */
  'caseFile.service': query({
    input: z.strictObject({ caseId }),
    output: z.array(serviceView),
    access: READERS.cases,
  }),
  /** Errors also: service.notRecipient, service.alreadyServed, service.inFuture, service.beforeIssue, service.resultUnfit, service.proofMissing, service.notIssued, evidence.notFound. */
  'service.record': command({
    input: target.extend({ attempt: toldAttempt }),
    output: saved,
    acts: ['claim.recordService'],
  }),
  /** Takes an attempt out of account that was recorded by mistake; it stays to be seen. Error also: service.notFound. */
  'service.strike': command({
    input: target.extend({ attempt: localId, reason }),
    output: saved,
    acts: ['claim.strikeService'],
  }),
  /**
   * A decision that was made outside the program. Errors also: outside.inFuture, outside.finalTooEarly, outside.finalMissing,
   * outside.enforceableTooEarly, outside.headTwice, outside.shareUnknown, outside.sharesDoNotAddUp, appeal.headUnknown, appeal.aboveClaimed, evidence.notFound.
   */
  'claim.recordDecision': command({
    input: target.extend({ told: outsideDecision }),
    output: saved,
    acts: ['claim.recordDecision', 'claim.becomeFinal', 'claim.becomeEnforceable'],
  }),
  /**
   * What was recorded wrongly of such a decision is put right; the old value stays to be seen. Errors also: outside.none, caseFile.nothingCorrected,
   * outside.changedSince, outside.clauseByAct, outside.finalByService, those of its record, payment.beforeDecision, service.beforeIssue,
   * enforcement.beforeEnforceable, those of a ledger that cannot be kept.
   */
  'claim.correctRecorded': command({
    input: target.extend({ record: outsideRecord, reason }),
    output: saved,
    acts: ['claim.correctRecorded'],
  }),
  /** All on whom finality hangs are served. Error also: order.notServed. */
  'claim.serve': command({ input: target, output: saved, acts: ['claim.serve'] }),
  /** Errors also: service.notIssued, appeal.notEntitled, appeal.inFuture, appeal.beforeIssue, appeal.filedAlready. */
  'claim.fileAppeal': command({
    input: target.extend({ person: localId.optional(), on: isoDate }),
    output: saved,
    acts: ['claim.fileAppeal'],
  }),
  /** An appeal was withdrawn, or dismissed. Errors also: order.notServed, appeal.notPending, appeal.inFuture, appeal.beforeFiled. */
  'claim.withdrawAppeal': command({
    input: target.extend({ appeal: z.int().min(1), on: isoDate, reason }),
    output: saved,
    acts: ['claim.withdrawAppeal'],
  }),
  /** The decision stands, and is final with that. Errors also: appeal.notPending, appeal.inFuture, appeal.beforeFiled, evidence.notFound. */
  'claim.confirmOnAppeal': command({
    input: target.extend(decidedElsewhere),
    output: saved,
    acts: ['claim.confirmOnAppeal'],
  }),
  /** Amounts of heads are changed. Errors also: those of confirmOnAppeal, appeal.headUnknown, appeal.aboveClaimed. */
  'claim.modifyOnAppeal': command({
    input: target.extend({
      ...decidedElsewhere,
      heads: z
        .array(z.strictObject({ head: localId, awardedCents: cents }))
        .min(1)
        .max(500),
    }),
    output: saved,
    acts: ['claim.modifyOnAppeal'],
  }),
  /** The order falls on appeal, or by an extraordinary remedy. Errors also: appeal.inFuture, appeal.beforeIssue, appeal.beforeFiled, evidence.notFound. */
  'claim.annulOnAppeal': command({
    input: target.extend({ ...decidedElsewhere, reason }),
    output: saved,
    acts: ['claim.annulOnAppeal'],
  }),
  'claim.annul': command({
    input: target.extend({ ...decidedElsewhere, reason }),
    output: saved,
    acts: ['claim.annul'],
  }),
  /** A claim whose order fell is before the court again. */
  'claim.reopen': command({ input: target, output: saved, acts: ['claim.reopen'] }),
  /** Finality from the day that the rules propose, or from a later one with a reason (ZKP 220/1). Errors also: order.notServed, order.appealRuns, order.appealPeriodRuns, service.dayInFuture, service.reasonMissing. */
  'claim.becomeFinal': command({ input: dated, output: saved, acts: ['claim.becomeFinal'] }),
  /** The same for enforceability (ZKP 220/2, 224). Errors also: order.clauseNotDue, service.dayInFuture, service.reasonMissing. */
  'claim.becomeEnforceable': command({ input: dated, output: saved, acts: ['claim.becomeEnforceable'] }),
  /** A clause that was put on by mistake falls, with its reason. */
  'claim.recallFinality': command({ input: target.extend({ reason }), output: saved, acts: ['claim.recallFinality'] }),
  'claim.recallEnforceability': command({
    input: target.extend({ reason }),
    output: saved,
    acts: ['claim.recallEnforceability'],
  }),
} as const
