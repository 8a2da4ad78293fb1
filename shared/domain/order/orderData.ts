import { z } from 'zod'
import { cents, isoDate, line, localId, text } from '../caseFile/fields.ts'

/**
 * What is known of an issued order when its enforceability is to be certified (ZKP 220, 224). Dates of acts that have
 * not happened are left out. `servedOn` holds the day of service on each respondent, by id; `served` one day for all.
 */
export const orderData = z.strictObject({
  number: line.optional(),
  date: isoDate.optional(),
  served: isoDate.optional(),
  servedOn: z.record(localId, isoDate).optional(),
  /** Days of service on others who may appeal: the prosecutor, counsel. */
  alsoServed: z.array(isoDate).max(200).optional(),
  /** Rectification touching the claim: the appeal period runs anew from its service (380/2). */
  rectified: isoDate.optional(),
  rectificationServed: isoDate.optional(),
  /** Of which kind it was; an obvious error moves nothing (380/1). Without a word it is taken for the other (380/2). */
  rectificationKind: z.enum(['obviousError', 'copyDiffers']).optional(),
  /** Summary proceedings, whatever the case says: the shorter appeal period (458/6). */
  summary: z.boolean().optional(),
  /** Everyone entitled has waived the appeal (220/1). */
  appealWaived: z.boolean().optional(),
  appeal: z.strictObject({ filed: isoDate, decided: isoDate.optional() }).optional(),
  final: isoDate.optional(),
  clause: isoDate.optional(),
  annulled: isoDate.optional(),
  currency: text(3, 3).optional(),
  paidCents: cents.optional(),
  /** Days the authority did not work. */
  closedDays: z.array(isoDate).max(5_000).optional(),
})
/** What is known of an order, as read by `orderData`. */
export type OrderData = z.infer<typeof orderData>
