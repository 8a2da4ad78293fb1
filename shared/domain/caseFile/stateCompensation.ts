import { z } from 'zod'
import { cents, isoDate, line, localId } from './fields.ts'

/** What happens from the application of a victim to the State on, to what the debtor gives back to it (law 35/15). */
export const STATE_KINDS = ['application', 'withdrawal', 'decision', 'remedy', 'payment', 'reimbursement'] as const
/** One of `STATE_KINDS`. */
export type StateKind = (typeof STATE_KINDS)[number]

/** What the State decides on an application; `dismissed` where it did not look into it. */
export const STATE_OUTCOMES = ['granted', 'refused', 'dismissed'] as const

/**
 * One step of a compensation by the State. `amountCents`: the sum that a decision grants, or that a debtor gave back; `entry`:
 * the payment in the ledger that a payment of the State is, its amount stands there alone; `debtor`: who gave back.
 */
export const stateStep = z.strictObject({
  id: localId,
  kind: z.enum(STATE_KINDS),
  date: isoDate,
  name: line.optional(),
  mark: line.optional(),
  outcome: z.enum(STATE_OUTCOMES).optional(),
  amountCents: cents.optional(),
  debtor: localId.optional(),
  entry: localId.optional(),
  note: line.optional(),
})
/** A step, as read by `stateStep`; cents. */
export type StateStep = z.infer<typeof stateStep>

/** A step as whoever records it tells it: a payment by its amount, for its entry in the ledger follows. */
export const toldStateStep = stateStep.omit({ entry: true })
/** A step as it is told, as read by `toldStateStep`. */
export type ToldStateStep = z.infer<typeof toldStateStep>
