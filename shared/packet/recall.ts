import { z } from 'zod'
import { isoDate, officeCode } from '../domain/caseFile/fields.ts'
import { PACKET_CUSTODIES, PACKET_PURPOSES } from '../domain/packet/packetPurpose.ts'

const byChance = z.string().regex(/^[0-9a-f]{32}$/)
const side = z.strictObject({ installation: byChance, office: officeCode })

/** More than a recall has as it lies, encrypted; a packet with its manifest, case and cover is larger. */
export const MAX_RECALL_BYTES = 3_000

/**
 * By what the sender of a packet calls it back before it was taken in: which packet, as its manifest told of it, so that the receiver can
 * enter it into its book without ever having seen it. Signed by the key `seal` of the sender; encrypted to the receiver's receiving
 * key as a packet is (docs/packet.md).
 */
export const packetRecall = z.strictObject({
  format: z.literal('naknada-recall'),
  version: z.literal(1),
  packet: byChance,
  sequence: z.int().min(1),
  /** SHA-256 of the manifest as it was sent last. */
  manifest: z.string().regex(/^[0-9a-f]{64}$/),
  expires: isoDate,
  sender: side,
  receiver: side,
  purpose: z.enum(PACKET_PURPOSES),
  custody: z.enum(PACKET_CUSTODIES),
  file: z.strictObject({ id: byChance, revision: z.int().min(0) }),
  at: z.iso.datetime(),
  signature: z.base64().length(88),
})
/** The recall of a packet, as read by `packetRecall`. */
export type PacketRecall = z.infer<typeof packetRecall>

/** What of a recall is signed: all of it but the signature, in the order of the schema. Never fails. */
export function signedTextOfRecall(recall: Omit<PacketRecall, 'signature'>): string {
  return JSON.stringify(['naknada-recall', 1, packetRecall.omit({ signature: true }).parse(recall)])
}
