import { z } from 'zod'

/** More than an envelope has; more is not read. */
export const MAX_ENVELOPE_BYTES = 1_000
/** More than any case file with its evidence has. */
const MAX_PACKET_BYTES = 100_000_000_000

const byChance = z.string().regex(/^[0-9a-f]{32}$/)

/**
 * What stands on a packet for whoever carries it and cannot open it: which installation sends it to which, and by what it is
 * recognised. Not signed: the manifest inside is, and must say the same. See docs/packet.md.
 */
export const packetEnvelope = z.strictObject({
  format: z.literal('naknada-envelope'),
  version: z.literal(1),
  packet: byChance,
  sequence: z.int().min(1),
  sender: byChance,
  receiver: byChance,
  bytes: z.int().min(1).max(MAX_PACKET_BYTES),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  expires: z.iso.date(),
})
/** An envelope, as read by `packetEnvelope`. */
export type PacketEnvelope = z.infer<typeof packetEnvelope>

/** What of an envelope is known before the bytes are: who sends what to whom. */
export type EnvelopeAddress = Omit<PacketEnvelope, 'format' | 'version' | 'bytes' | 'sha256'>

/** The envelope in a text; nothing where it is none. */
export function readEnvelope(text: string): PacketEnvelope | undefined {
  try {
    return packetEnvelope.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}
