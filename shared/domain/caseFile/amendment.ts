import { z } from 'zod'
import { cents, isoDate, localId } from './fields.ts'

/** What a ruling makes of one head of a decision: another amount, another day from which it bears interest; cents. */
export const amendedHead = z.strictObject({
  head: localId,
  awardedCents: cents.optional(),
  interestFrom: isoDate.optional(),
})

/** What of a decision reads otherwise since a ruling that corrects it (ZKP 380); nothing of it where only words were corrected. */
export const amendment = z.strictObject({
  heads: z.array(amendedHead).max(500).optional(),
  daysToPay: z.int().min(1).max(3660).optional(),
})
/** What a ruling makes of a decision, as read by `amendment`. */
export type Amendment = z.infer<typeof amendment>
