import { z } from 'zod'
import { NUMBER_SERIES } from '../domain/order/numberSeries.ts'
import { TAKEN_STATES } from '../domain/packet/packetLife.ts'

const installation = z.string().regex(/^[0-9a-f]{32}$/)

/**
 * What the receiver of a packet answers: by this the sender knows who has the file. Signed by the key `seal` of the receiver;
 * encrypted to the sender's receiving key as a packet is (docs/packet.md).
 */
export const packetReceipt = z.strictObject({
  format: z.literal('naknada-receipt'),
  version: z.literal(1),
  /** The `id` of the packet, and SHA-256 of its manifest as it came. */
  packet: z.string().regex(/^[0-9a-f]{32}$/),
  manifest: z.string().regex(/^[0-9a-f]{64}$/),
  sender: installation,
  receiver: installation,
  outcome: z.enum(TAKEN_STATES),
  /** Where a desk of the same office has taken the file over: the series of its numbers. */
  series: z.string().regex(NUMBER_SERIES).optional(),
  at: z.iso.datetime(),
  signature: z.base64().length(88),
})
/** The receipt of a packet, as read by `packetReceipt`. */
export type PacketReceipt = z.infer<typeof packetReceipt>

/** What of a receipt is signed: all of it but the signature, in the order of the schema. Never fails. */
export function signedTextOfReceipt(receipt: Omit<PacketReceipt, 'signature'>): string {
  return JSON.stringify(['naknada-receipt', 1, packetReceipt.omit({ signature: true }).parse(receipt)])
}
