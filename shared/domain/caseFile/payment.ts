import { z } from 'zod'
import { cents, isoDate, localId } from './fields.ts'

/** Where the money of a payment comes from (domain §11). */
export const PAYMENT_SOURCES = ['debtor', 'bailiff', 'confiscatedGain', 'state', 'other'] as const

/** One payment on an award. `from` is the debtor who paid; without `claim` it belongs to the only claim of the file. */
export const payment = z.strictObject({
  date: isoDate,
  amountCents: cents,
  source: z.enum(PAYMENT_SOURCES),
  from: localId.optional(),
  claim: localId.optional(),
})
/** A payment, as read by `payment`; cents. */
export type Payment = z.infer<typeof payment>
