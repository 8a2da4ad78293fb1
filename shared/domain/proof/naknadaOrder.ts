import { z } from 'zod'
import { cents, centsSum, isoDate, line, officeCode } from '../caseFile/fields.ts'
import { HEAD_CODES } from '../caseFile/headCodes.ts'

const FORMAT = 'naknada-order'
const VERSION = 1
const fingerprint = z.string().regex(/^[0-9a-f]{64}$/)
const MOST_PAGES = 2_000

/** What is decided on one head of the claim; `head` is its number in the claim and in the codes of the pages. Cents. */
const orderHead = z.strictObject({
  head: z.int().min(1),
  code: z.enum(HEAD_CODES),
  claimedCents: cents.nullable(),
  awardedCents: cents,
  referredCents: cents,
  interestFrom: isoDate.optional(),
  /** What falls to each of several debtors, in the order of the decision. */
  sharesCents: z.array(cents).max(50).optional(),
})

/**
 * What became of an act until its data left: the days on which it fell or its amounts were changed on appeal, each with the mark of the
 * decision by which, and the rulings that corrected it.
 */
export const orderStanding = z.strictObject({
  fell: isoDate.optional(),
  fellBy: line.optional(),
  modified: isoDate.optional(),
  modifiedBy: line.optional(),
  corrected: z.array(z.strictObject({ number: line, issued: isoDate })).max(500),
})
/** What became of an act, as read by `orderStanding`. */
export type OrderStanding = z.infer<typeof orderStanding>

/**
 * An issued act as data, for other programs: what it is, what it awards by head, and what each of its pages says, as the office signed
 * it when it was issued. It names nobody. A ruling on an order has no heads of its own.
 */
export const orderRecord = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  /** The day on which it left the program. */
  exported: isoDate,
  office: officeCode,
  mark: line,
  number: line,
  issued: isoDate,
  /** Fingerprint of the content, the same in every language, and of the stored file. */
  content: fingerprint,
  file: fingerprint,
  awardedCents: centsSum,
  daysToPay: z.int().min(1).optional(),
  isJoint: z.boolean().optional(),
  heads: z.array(orderHead).max(500),
  standing: orderStanding,
  /** The codes of the pages as they are printed, each with its signature. */
  pages: z.array(z.string().max(4_000)).min(1).max(MOST_PAGES),
})
/** An issued act as data, as read by `orderRecord`. */
export type OrderRecord = z.infer<typeof orderRecord>

/** The same with the signature of the office over all of it (Ed25519, hexadecimal digits). */
export const naknadaOrder = orderRecord.extend({ signature: z.string().regex(/^[0-9a-f]{128}$/) })
/** A signed record, as read by `naknadaOrder`. */
export type NaknadaOrder = z.infer<typeof naknadaOrder>

/** What every record begins with. */
export const ORDER_FORM = { format: FORMAT, version: VERSION } as const

/** Reads a file of the form; undefined where it is none. */
export function readNaknadaOrder(text: string): NaknadaOrder | undefined {
  try {
    return naknadaOrder.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}
