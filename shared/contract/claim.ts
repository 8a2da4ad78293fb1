import { z } from 'zod'
import { claim } from '../domain/caseFile/claim.ts'
import { centsSum, isoDate, line, localId } from '../domain/caseFile/fields.ts'
import { READERS } from '../domain/staff/readers.ts'
import { command, query } from './channel.ts'
import { caseId, revision } from './ids.ts'
import { reasonText } from './reason.ts'

const target = z.strictObject({ caseId, revision, claim: localId })
const saved = z.strictObject({ caseId, revision })

/**
 * A defect the precision gate or a check before issuing found. `code` is an i18n key under `findings.` or `errors.`,
 * `params` are its values; the window says it in its own language and names heads and persons as the screen does.
 */
export const finding = z.strictObject({
  code: z.string().max(80),
  severity: z.enum(['blocker', 'warning']),
  field: z.string().max(200),
  article: z.string().max(80),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type FindingView = z.infer<typeof finding>

/** Errors common to the acts: caseFile.notInCustody, claim.illegalMove (stage, act), claim.roleNotAllowed, caseFile.stale. */
export const claimChannels = {
  /** A new claim, or the content of one that lies with the own organ. Errors: person.unknown, claim.headTwice, claim.withdrawnByAct, claim.notFiledHere, claim.filedWithOther. */
  'claim.save': command({
    input: z.strictObject({ caseId, revision, claim }),
    output: saved,
    acts: ['caseFile.addClaim', 'caseFile.fileClaim', 'claim.edit', 'claim.prepare', 'claim.revise', 'claim.specify'],
  }),
  /** A claim that never was before the court. Error: claim.wasReturned. */
  'claim.remove': command({ input: target, output: saved, acts: ['claim.remove'] }),
  /** The precision gate over what is typed, saved or not (ZKP 236/3). */
  'claim.check': query({
    input: z.strictObject({ caseId, claim }),
    output: z.strictObject({ ready: z.boolean(), findings: z.array(finding), claimedCents: centsSum }),
    access: READERS.cases,
  }),
  /** Intake at the court under the register's mark. Errors: caseMark.invalid, caseFile.markTaken, caseFile.markGiven. */
  'claim.register': command({
    input: target.extend({ courtMark: line }),
    output: saved,
    acts: ['claim.register'],
  }),
  'claim.startReview': command({ input: target, output: saved, acts: ['claim.startReview'] }),
  /** Takes up again what was decided and not issued, or a returned claim for which the court waits no longer. */
  'claim.resume': command({ input: target, output: saved, acts: ['claim.resume'] }),
  'claim.return': command({ input: target.extend({ note: reasonText(4000) }), output: saved, acts: ['claim.return'] }),
  /**
   * Successors of a claimant who died are asked whether they maintain the claim (ZKP 237/2). Errors: claim.claimantLives,
   * claim.hearingEnded, claim.notSuccessor, claim.askedInFuture, claim.askedBeforeDeath, claim.answerTooEarly.
   */
  'claim.askSuccessor': command({
    input: target.extend({ successors: z.array(localId).min(1).max(20), on: isoDate, until: isoDate }),
    output: saved,
    acts: ['claim.askSuccessor'],
  }),
  /** One who was asked does not maintain it. Errors: claim.claimantLives, claim.notAsked, claim.answeredInFuture, claim.answeredBeforeAsked. */
  'claim.declineSuccession': command({
    input: target.extend({ successor: localId, on: isoDate }),
    output: saved,
    acts: ['claim.declineSuccession'],
  }),
  /** A successor maintains the claim and takes it over, asked or not. Errors: claim.claimantLives, claim.hearingEnded, claim.notSuccessor, claim.answeredInFuture, claim.answeredBeforeAsked. */
  'claim.succeed': command({
    input: target.extend({ successor: localId, on: isoDate }),
    output: saved,
    acts: ['claim.succeed'],
  }),
  /** Nobody of those asked maintains it: it counts as withdrawn (ZKP 237/2). Errors: claim.claimantLives, claim.successorsMayAnswer, claim.hearingEnded. */
  'claim.lapse': command({ input: target, output: saved, acts: ['claim.lapse'] }),
  /** Until the main hearing ends (ZKP 237/1); `on` is the day of the statement. Errors: claim.hearingEnded, claim.withdrawnInFuture. */
  'claim.withdraw': command({ input: target.extend({ on: isoDate }), output: saved, acts: ['claim.withdraw'] }),
} as const
