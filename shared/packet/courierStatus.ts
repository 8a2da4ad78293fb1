import { z } from 'zod'
import { COURIER_FAULTS, COURIER_STATES } from '../domain/packet/courierState.ts'

/** More than a status has; more is not read. */
export const MAX_STATUS_BYTES = 1_000

/**
 * What the courier tells the program, in a file that it replaces whole: what it does, when it last reached the mailbox (by the
 * clock of this machine), how many packets wait in the outbox, how many of them lie in the mailbox, how many it has put into the inbox since it was started.
 */
export const courierStatus = z.strictObject({
  format: z.literal('naknada-courier-status'),
  version: z.literal(1),
  state: z.enum(COURIER_STATES),
  written: z.iso.datetime(),
  lastContact: z.iso.datetime().nullable(),
  waiting: z.int().min(0),
  inMailbox: z.int().min(0),
  received: z.int().min(0),
  fault: z.enum(COURIER_FAULTS).nullable(),
})
/** The state of the courier, as read by `courierStatus`. */
export type CourierStatus = z.infer<typeof courierStatus>
/** One of the codes of why it does not carry. */
export type CourierFault = NonNullable<CourierStatus['fault']>
