import { z } from 'zod'
import { claim } from './claim.ts'
import { decision } from './decision.ts'
import { evidence } from './evidence.ts'
import { bilingual, cents, isoDate, line, officeCode, text } from './fields.ts'
import { payment } from './payment.ts'
import { person } from './person.ts'

/** An offence by its place in the statute; the catalogue of legal bases knows its name. */
export const offence = z.strictObject({
  law: text(40, 1),
  article: text(10, 1),
  paragraph: text(10, 1).optional(),
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

/** The proceedings the claim belongs to. */
export const proceedings = z.strictObject({
  court: officeCode,
  courtMark: line.optional(),
  prosecution: officeCode,
  prosecutionMark: line.optional(),
  offences: z.array(offence).min(1).max(50),
  organised: z.boolean().optional(),
  place: bilingual.optional(),
  facts: bilingual.optional(),
  indictment: z.strictObject({ date: isoDate, confirmed: isoDate.optional() }).optional(),
  hearings: z
    .array(
      z.strictObject({
        date: isoDate,
        kind: z.enum(['main', 'preliminary', 'plea', 'announcement']),
        closed: z.boolean().optional(),
      }),
    )
    .max(500),
  mainHearingEnded: isoDate.optional(),
  verdict: z.strictObject({ kind: z.enum(VERDICT_KINDS), announced: isoDate }).optional(),
  plea: z.boolean(),
  pleaClause: bilingual.optional(),
  gainCents: cents.optional(),
})
/** The criminal proceedings, as read by `proceedings`. */
export type Proceedings = z.infer<typeof proceedings>

/**
 * The exchange form `naknada-case`, version 1. `note` and `expect` are remarks: kept, never interpreted.
 * `decision` is the decision of a file with one claim; a file with several keeps the further ones in `decisions`.
 */
export const naknadaCase = z.strictObject({
  format: z.literal('naknada-case'),
  version: z.literal(1),
  note: text(20_000).optional(),
  case: proceedings,
  people: z.array(person).max(500),
  evidence: z.array(evidence).max(2_000),
  claims: z.array(claim).max(100),
  decision: decision.optional(),
  decisions: z.array(decision).max(100).optional(),
  /** Payments on the awards, in any order. */
  payments: z.array(payment).max(5_000).optional(),
  expect: z.record(z.string().max(100), z.json()).optional(),
})
/** A whole case file, as read by `naknadaCase`. */
export type NaknadaCase = z.infer<typeof naknadaCase>
