import { z } from 'zod'
import type { CalendarDate } from '../../time/calendarDate.ts'
import { CLAIM_ACTS } from '../claim/acts.ts'
import { amendment } from './amendment.ts'
import { cents, isoDate, line, localId, officeCode } from './fields.ts'

/**
 * An act carried out on a claim: the n-th of its kind, on its day, under its number where it bears one (ZKP 374, 380).
 * `order`: which of its orders it is about, where it is about one; `reason`: why it was done on that day, or undone. Of an
 * decision made outside the program: which court's it is, under which mark, shown by which scan. Of an
 * appeal also: whose it is (`person`; the prosecutor's where nobody is named), which one has ended (`appeal`), and what it has made of heads.
 * Of a ruling that corrects an order: what of the decision reads otherwise since (`amended`).
 */
export const claimActRecord = z.strictObject({
  act: z.enum(CLAIM_ACTS),
  ordinal: z.int().min(1),
  date: isoDate,
  number: line.optional(),
  order: z.int().min(1).optional(),
  reason: line.optional(),
  person: localId.optional(),
  appeal: z.int().min(1).optional(),
  court: officeCode.optional(),
  mark: line.optional(),
  evidence: localId.optional(),
  heads: z
    .array(z.strictObject({ head: localId, awardedCents: cents }))
    .max(500)
    .optional(),
  amended: amendment.optional(),
})
/** An act carried out, as read by `claimActRecord`. */
export type ClaimActRecord = z.infer<typeof claimActRecord>

/** By what an order comes to stand on a claim: issued here, or made outside the program; they are counted together. */
export const ORDER_ACTS = ['issue', 'recordDecision'] as const satisfies readonly ClaimActRecord['act'][]
/** Whether an act is an order. */
export function isOrder(act: ClaimActRecord['act']): act is (typeof ORDER_ACTS)[number] {
  return ORDER_ACTS.some((one) => one === act)
}

/**
 * By what an order is corrected or supplemented, each a ruling with a paper and a number of its own: a slip of pen or
 * arithmetic, which moves nothing (ZKP 380/1), a written copy that differs from the original (380/2), what was passed over.
 */
export const RULING_ACTS = ['correct', 'rectify', 'supplement'] as const satisfies readonly ClaimActRecord['act'][]
/** One of `RULING_ACTS`. */
export type RulingAct = (typeof RULING_ACTS)[number]
/** Those of them from whose service the period of appeal runs anew (ZKP 380/2; question 114). */
export const RESTARTING_ACTS = ['rectify', 'supplement'] as const satisfies readonly RulingAct[]
/** Whether an act is one of them. */
export function isRestarting(act: ClaimActRecord['act']): act is (typeof RESTARTING_ACTS)[number] {
  return RESTARTING_ACTS.some((one) => one === act)
}
/** Whether an act is a ruling that corrects an order. */
export function isRuling(act: ClaimActRecord['act']): act is RulingAct {
  return RULING_ACTS.some((one) => one === act)
}

/** What falls where the period of appeal runs anew: whatever was served, decided on appeal or final before. */
const BEFORE_RESTART = ['serve', 'confirmOnAppeal', 'modifyOnAppeal', 'becomeFinal', 'becomeEnforceable'] as const

/**
 * What an act on an issued order undoes: the clause falls by its recall (ZKP 220), and more by a ruling from whose service the
 * period of appeal runs anew (380/2).
 */
const UNDONE: Readonly<Partial<Record<ClaimActRecord['act'], readonly ClaimActRecord['act'][]>>> = {
  recallFinality: ['becomeFinal', 'becomeEnforceable'],
  recallEnforceability: ['becomeEnforceable'],
  rectify: BEFORE_RESTART,
  supplement: BEFORE_RESTART,
}

/** The acts by which an order falls with all that followed from it: on appeal, or by an extraordinary remedy (ZKP 242). */
export const ANNULMENTS: readonly ClaimActRecord['act'][] = ['annulOnAppeal', 'annul']
/** The acts by which what an order awards became another without a paper of this office: those of the court of second instance. */
export const MODIFICATIONS: readonly ClaimActRecord['act'][] = ['modifyOnAppeal']

/** The acts on the newest order of a claim, in their order, undone ones too. */
export function actsOnOrder(acts: readonly ClaimActRecord[]): readonly ClaimActRecord[] {
  const newest = Math.max(1, ...acts.map(({ act, ordinal }) => (isOrder(act) ? ordinal : 1)))
  return acts.filter(({ act, ordinal, order = newest }) => (isOrder(act) ? ordinal === newest : order === newest))
}

/**
 * Those of `actsOnOrder` that stand: not undone by a later one; an appeal that was withdrawn or dismissed is gone (ZKP 381),
 * and of an annulled order nothing is left but the annulment.
 */
export function standingActs(acts: readonly ClaimActRecord[]): readonly ClaimActRecord[] {
  return actsOnOrder(acts).reduce<readonly ClaimActRecord[]>((standing, one) => {
    if (ANNULMENTS.includes(one.act)) return [one]
    const undone = UNDONE[one.act] ?? []
    const isGone = ({ act, ordinal }: ClaimActRecord) =>
      undone.includes(act) || (one.act === 'withdrawAppeal' && act === 'fileAppeal' && ordinal === one.appeal)
    return [...standing.filter((before) => !isGone(before)), one]
  }, [])
}

/** The orders of a claim that were annulled, by ordinal, each with the day on which it fell. */
export function annulledOrders(acts: readonly ClaimActRecord[]): ReadonlyMap<number, CalendarDate> {
  return new Map(acts.flatMap(({ act, order = 1, date }) => (ANNULMENTS.includes(act) ? [[order, date] as const] : [])))
}

/** Whether the newest order of a claim was annulled and no other has taken its place. */
export function isAnnulled(acts: readonly ClaimActRecord[]): boolean {
  return actsOnOrder(acts).some(({ act }) => ANNULMENTS.includes(act))
}
