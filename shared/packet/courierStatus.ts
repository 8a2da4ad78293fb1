import { z } from 'zod'

/** Why the courier does not carry, or has left something lying; a code, which names no host, path or person. */
export const COURIER_FAULTS = [
  'unreachable',
  'untrusted',
  'noAccess',
  'noRight',
  'mailboxFull',
  'mailboxFault',
  'unknownReceiver',
  'packetChanged',
  'packetDamaged',
  'envelopeUnreadable',
  'diskFull',
  'folderClosed',
] as const
/** One of the codes. */
export type CourierFault = (typeof COURIER_FAULTS)[number]

/**
 * What the courier tells the program, in a file that it replaces whole: what it does, when it last reached the mailbox (by the
 * clock of this machine), how many packets wait in the outbox, how many of them lie in the mailbox, how many it has put into the inbox since it was started.
 */
export const courierStatus = z.strictObject({
  format: z.literal('naknada-courier-status'),
  version: z.literal(1),
  state: z.enum(['working', 'away', 'standby', 'stopped']),
  written: z.iso.datetime(),
  lastContact: z.iso.datetime().nullable(),
  waiting: z.int().min(0),
  inMailbox: z.int().min(0),
  received: z.int().min(0),
  fault: z.enum(COURIER_FAULTS).nullable(),
})
/** The state of the courier, as read by `courierStatus`. */
export type CourierStatus = z.infer<typeof courierStatus>
