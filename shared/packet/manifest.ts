import { z } from 'zod'
import { bilingualLine, isoDate, officeCode } from '../domain/caseFile/fields.ts'
import { PACKET_CUSTODIES, PACKET_PURPOSES } from '../domain/packet/packetPurpose.ts'
import { MAX_ENTRY_BYTES } from './tarHeader.ts'

/** More than any case file has, and few enough to be read at once. */
const MAX_PARTS = 10_000
/** What is read into memory as a whole: the case and the cover, each. */
const MAX_TEXT_BYTES = 20_000_000
/** A manifest with as many parts as it may have stays below. */
export const MAX_MANIFEST_BYTES = 4_000_000

const installation = z.string().regex(/^[0-9a-f]{32}$/)
const publicKey = z.base64().length(44)
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const size = z.int().min(0).max(MAX_ENTRY_BYTES)
const textSize = size.max(MAX_TEXT_BYTES)

/** The name of a part says nothing: what a file is called may name a person, and stands in the cover. */
const packetPart = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('case'), name: z.literal('case.json'), bytes: textSize, sha256 }),
  z.strictObject({ kind: z.literal('cover'), name: z.literal('cover.age'), bytes: textSize, sha256 }),
  z.strictObject({
    kind: z.enum(['attachment', 'paper']),
    name: z.string().regex(/^(?:attachments|papers)\/\d{5}\.sealed$/),
    bytes: size,
    sha256,
  }),
])
/** A part of a packet: what it is, its name in it, its size and SHA-256 as it lies there. */
export type PacketPart = z.infer<typeof packetPart>

/**
 * What a packet says of itself, signed by the sender's key `seal` (Ed25519) over its canonical bytes: who sends it to whom,
 * what for, until when, the how manieth between the two it is, where the sender's journal stood, and every part of it in its order.
 */
export const packetManifest = z
  .strictObject({
    format: z.literal('naknada-packet'),
    version: z.literal(1),
    /** Invented, of a practice installation. */
    practice: z.literal(true).optional(),
    id: z.string().regex(/^[0-9a-f]{32}$/),
    sequence: z.int().min(1),
    made: z.iso.datetime(),
    expires: isoDate,
    sender: z.strictObject({ installation, office: officeCode, seal: publicKey }),
    receiver: z.strictObject({ installation, office: officeCode, receive: publicKey }),
    purpose: z.enum(PACKET_PURPOSES),
    legalBasis: bilingualLine,
    custody: z.enum(PACKET_CUSTODIES),
    /** The file at the sender's, and which state of it this is. */
    file: z.strictObject({ id: z.string().regex(/^[0-9a-f]{32}$/), revision: z.int().min(0) }),
    journal: z.strictObject({ epoch: z.int().min(0), number: z.int().min(0), hash: publicKey }),
    parts: z.array(packetPart).min(2).max(MAX_PARTS),
  })
  .refine(({ parts }) => parts[0]?.kind === 'case' && parts[1]?.kind === 'cover' && areFurther(parts), {
    params: { code: 'packet.parts' },
  })
/** The manifest of a packet, as read by `packetManifest`. */
export type PacketManifest = z.infer<typeof packetManifest>

// Each further part bears its own number, so that no name occurs twice and none is left to choose.
function areFurther(parts: readonly PacketPart[]): boolean {
  return parts.slice(2).every(({ kind, name }, index) => name === furtherName(kind, index))
}

// Its folder says what a further part is, its number the how manieth it is beside case and cover.
function furtherName(kind: PacketPart['kind'], index: number): string {
  return `${kind === 'paper' ? 'papers' : 'attachments'}/${String(index + 1).padStart(5, '0')}.sealed`
}
