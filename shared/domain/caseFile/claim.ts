import { z } from 'zod'
import { bilingual, bilingualLine, cents, isoDate, localId, officeCode, singleLine } from './fields.ts'
import { HEAD_CODES } from './headCodes.ts'

/** Decimal number as typed by rule of the form: digits, optional point, at most 4 places. */
const quantity = z.string().regex(/^\d{1,9}(?:\.\d{1,4})?$/)
const listItem = z.strictObject({ title: bilingualLine, amountCents: cents, date: isoDate.optional() })

/** How an amount was reached; every method can be recomputed by `calculation` (domain §5.1). */
export const calculation = z.discriminatedUnion('method', [
  z.strictObject({
    method: z.literal('units'),
    quantity,
    unit: z.union([singleLine(40, 1), bilingual]),
    rateCents: cents.nullable(),
  }),
  z.strictObject({ method: z.literal('monthsByWage'), months: quantity, wageCents: cents.nullable() }),
  z.strictObject({ method: z.literal('list'), items: z.array(listItem).max(500) }),
  z.strictObject({ method: z.literal('receipts'), items: z.array(listItem).max(500).optional() }),
  z.strictObject({ method: z.literal('annuity'), monthlyCents: cents.nullable(), months: quantity }),
  z.strictObject({
    method: z.literal('labourValue'),
    hours: quantity,
    rateCents: cents.nullable(),
    overtimeHours: quantity.optional(),
    overtimeRateCents: cents.optional(),
    paidCents: cents.optional(),
    gainCents: cents.optional(),
  }),
  z.strictObject({ method: z.literal('fixed') }),
])
/** How an amount was reached, as read by `calculation`; rates in cents, quantities as decimal texts. */
export type Calculation = z.infer<typeof calculation>

/** Where in one of its items a head is shown: the pages, and what stands there. */
export const citedPlace = z.strictObject({
  evidence: localId,
  pages: singleLine(60, 1),
  shows: singleLine(300).optional(),
})

/** One head of damage of a claim. `amountCents: null` is an unspecified head, which the gate stops (ZKP 236/3). */
export const claimHead = z.strictObject({
  id: localId,
  code: z.enum(HEAD_CODES),
  /** The offences charged from which this very damage comes; without them, those of the claim. */
  offences: z.array(localId).min(1).max(50).optional(),
  from: isoDate.optional(),
  to: isoDate.optional(),
  legalBasis: singleLine(200, 1).optional(),
  personalityRight: singleLine(200, 1).optional(),
  object: bilingual.optional(),
  calculation,
  amountCents: cents.nullable(),
  evidence: z.array(localId).max(200),
  places: z.array(citedPlace).max(200).optional(),
  interestFrom: isoDate.optional(),
  note: bilingual.optional(),
})
/** A head of damage, as read by `claimHead`; cents. */
export type ClaimHead = z.infer<typeof claimHead>

/** An item of the costs of proceedings, which are no damage (ZKP 226); cents. */
export const costItem = z.strictObject({ title: bilingualLine, amountCents: cents })

/** An interim measure asked for (ZKP 243, 245, 481) or an early return of things (244). */
export const measure = z.strictObject({
  id: localId,
  basis: z.enum(['243', '244', '245', '481']),
  target: localId,
  object: bilingual,
  reasons: bilingual.optional(),
  date: isoDate.optional(),
})

/**
 * A successor asked whether they maintain the claim: by which office, when, until which day they may answer, and when they
 * declined (ZKP 237/2).
 */
export const successorAsked = z.strictObject({
  person: localId,
  by: officeCode,
  on: isoDate,
  until: isoDate,
  declinedOn: isoDate.optional(),
})

/** A property claim (ZKP 234–238). */
export const claim = z.strictObject({
  id: localId,
  claimant: localId,
  filed: isoDate.optional(),
  filedWith: z.enum(['prosecution', 'court']).optional(),
  informedOfRight: isoDate.optional(),
  askedAsWitness: z.strictObject({ date: isoDate, minutes: singleLine(200).optional() }).optional(),
  joinsProsecution: z.boolean().optional(),
  withdrawn: isoDate.optional(),
  succession: z.strictObject({ of: localId, maintainedOn: isoDate.optional() }).optional(),
  successorsAsked: z.array(successorAsked).min(1).max(20).optional(),
  respondents: z.array(localId).max(50),
  /** The offences charged from which the damage comes; without them, all. */
  offences: z.array(localId).min(1).max(50).optional(),
  jointly: z.boolean().optional(),
  heads: z.array(claimHead).max(500),
  costs: z.array(costItem).max(100).optional(),
  measures: z.array(measure).max(50).optional(),
  note: bilingual.optional(),
})
/** A property claim, as read by `claim`. */
export type Claim = z.infer<typeof claim>
