import { z } from 'zod'
import { bilingual, bilingualLine, cents, isoDate, line, localId, officeCode, singleLine } from './fields.ts'

/** An offence by its place in the statute; the catalogue of legal bases knows its name. */
export const offence = z.strictObject({
  /** By which a verdict of its own and a claim name it. */
  id: localId.optional(),
  law: singleLine(40, 1),
  article: singleLine(10, 1),
  paragraph: singleLine(10, 1).optional(),
  from: isoDate.optional(),
  to: isoDate.optional(),
})
/** An offence charged, as read by `offence`. */
export type Offence = z.infer<typeof offence>

/** Kinds of verdict that decide what may be said of the claim (ZKP 239/2, 239/3, 461/3). */
export const VERDICT_KINDS = [
  'conviction',
  'acquittal',
  'chargeRejected',
  'discontinued',
  'penaltyOrder',
  'noJurisdiction',
] as const

/** Whether a decision of that kind is a judgment; a discontinuance, a penalty order and a want of jurisdiction are rulings. */
export function isJudgment(kind: (typeof VERDICT_KINDS)[number]): boolean {
  return kind === 'conviction' || kind === 'acquittal' || kind === 'chargeRejected'
}

/** Kinds of verdict that one judgment may hold beside each other (ZKP 374). */
export const SEPARATE_VERDICTS = ['conviction', 'acquittal', 'chargeRejected'] as const

/** How one accused was judged otherwise than the others: of one offence by its id, or of all without. */
export const separateVerdict = z.strictObject({
  accused: localId,
  offence: localId.optional(),
  kind: z.enum(SEPARATE_VERDICTS),
})
/** A verdict on one accused, as read by `separateVerdict`. */
export type SeparateVerdict = z.infer<typeof separateVerdict>

/** The verdict: what holds for every accused and offence, and what was decided otherwise of some. */
export const verdict = z.strictObject({
  kind: z.enum(VERDICT_KINDS),
  announced: isoDate,
  separate: z.array(separateVerdict).min(1).max(500).optional(),
})

/** Kinds of hearings: the main one decides (ZKP 236/2), at a plea hearing there is none. */
export const HEARING_KINDS = ['main', 'preliminary', 'plea', 'announcement'] as const

/** What became of a day in court: it was held, put off to another day, or did not take place. */
export const HEARING_OUTCOMES = ['held', 'adjourned', 'cancelled'] as const

/** A day in court. `adjournedTo`: the day it was put off to; `reason`: why it was not held. `present` names who was there, as far as somebody has recorded it (ZKP 379/2). */
export const hearing = z.strictObject({
  date: isoDate,
  kind: z.enum(HEARING_KINDS),
  closed: z.boolean().optional(),
  outcome: z.enum(HEARING_OUTCOMES).optional(),
  adjournedTo: isoDate.optional(),
  reason: line.optional(),
  present: z.array(localId).min(1).max(500).optional(),
})
/** A day in court, as read by `hearing`. */
export type Hearing = z.infer<typeof hearing>

/** Events of a case that start a time limit and have no place of their own (ZKP 59, 195, 227/2, 245/2, 272; KZ 114). */
export const CASE_EVENTS = [
  'finalJudgmentReceived',
  'civilJudgmentFinal',
  'confiscationKnown',
  'nonProsecutionNotice',
  'nonProsecution',
  'prosecutionDeferred',
  'postedOnBoard',
  'thirdPartyMeasure',
] as const
/** One of `CASE_EVENTS`. */
export type CaseEventKind = (typeof CASE_EVENTS)[number]

/**
 * An event of the case, and whom it concerns. `until`: of a measure against a third party, the day that the court has set for
 * showing that a civil action was brought (ZKP 245/2).
 */
export const caseEvent = z.strictObject({
  kind: z.enum(CASE_EVENTS),
  date: isoDate,
  person: localId.optional(),
  until: isoDate.optional(),
})
/** An event of the case, as read by `caseEvent`. */
export type CaseEvent = z.infer<typeof caseEvent>

/** The proceedings the claim belongs to. */
export const proceedings = z.strictObject({
  court: officeCode,
  courtMark: line.optional(),
  prosecution: officeCode,
  prosecutionMark: line.optional(),
  offences: z.array(offence).min(1).max(50),
  organised: z.boolean().optional(),
  place: bilingualLine.optional(),
  facts: bilingual.optional(),
  indictment: z.strictObject({ date: isoDate, confirmed: isoDate.optional() }).optional(),
  hearings: z.array(hearing).max(500),
  events: z.array(caseEvent).min(1).max(500).optional(),
  mainHearingEnded: isoDate.optional(),
  verdict: verdict.optional(),
  plea: z.boolean(),
  pleaClause: bilingual.optional(),
  gainCents: cents.optional(),
})
/** The criminal proceedings, as read by `proceedings`. */
export type Proceedings = z.infer<typeof proceedings>
