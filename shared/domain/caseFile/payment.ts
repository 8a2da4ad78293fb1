import { z } from 'zod'
import { cents, isoDate, localId } from './fields.ts'

/** Where the money of a payment comes from (domain §11). */
export const PAYMENT_SOURCES = ['debtor', 'bailiff', 'confiscatedGain', 'state', 'other'] as const

/** Whence whoever enters a payment may say that it comes; one of the State is entered with the step that tells of it. */
export const TOLD_SOURCES = [
  'debtor',
  'bailiff',
  'confiscatedGain',
  'other',
] as const satisfies readonly (typeof PAYMENT_SOURCES)[number][]

/** One payment on the award of a claim. `id` names it to a counter-entry; `from` is the debtor who paid. */
export const payment = z.strictObject({
  id: localId.optional(),
  date: isoDate,
  amountCents: cents,
  source: z.enum(PAYMENT_SOURCES),
  from: localId.optional(),
})
/** A payment, as read by `payment`; cents. */
export type Payment = z.infer<typeof payment>
