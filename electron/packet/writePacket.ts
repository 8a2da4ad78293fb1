import { createHash } from 'node:crypto'
import { packetManifest, type PacketManifest, type PacketPart } from '../../shared/packet/manifest.ts'
import { BLOCK_BYTES, paddingOf, tarHeader } from '../../shared/packet/tarHeader.ts'
import type { Signer } from '../vault/signer.ts'
import { encryptAge } from './encryptAge.ts'
import { signManifest } from './manifestSignature.ts'

/** The bytes of each part, in the order of the manifest; they are what it says of them, or the packet is refused where it arrives. */
export type PartBytes = (part: PacketPart) => AsyncIterable<Uint8Array> | Iterable<Uint8Array>

/** A packet as it leaves: sealed by the sender, encrypted to the receiver, in constant memory. */
export function writePacket(manifest: PacketManifest, bytesOf: PartBytes, seal: Signer): AsyncIterable<Uint8Array> {
  return encryptAge(writeContainer(manifest, bytesOf, seal), manifest.receiver.receive)
}

/** The same before its encryption. */
export async function* writeContainer(
  manifest: PacketManifest,
  bytesOf: PartBytes,
  seal: Signer,
): AsyncGenerator<Uint8Array> {
  const text = Buffer.from(canonicalManifest(manifest))
  yield* entry('manifest.json', text.length, [text])
  const signature = signManifest(text, seal)
  yield* entry('manifest.sig', signature.length, [signature])
  for (const part of manifest.parts) yield* entry(part.name, part.bytes, bytesOf(part))
  yield new Uint8Array(2 * BLOCK_BYTES)
}

/** The one text that a manifest has: members in the order of its schema, no blanks. */
function canonicalManifest(manifest: PacketManifest): string {
  return JSON.stringify(packetManifest.parse(manifest))
}

/** SHA-256 of a manifest, as hexadecimal digits: by it a receipt says which packet it answers. */
export function fingerprintOfManifest(manifest: PacketManifest): string {
  return createHash('sha256').update(canonicalManifest(manifest)).digest('hex')
}

async function* entry(name: string, bytes: number, pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>) {
  yield tarHeader(name, bytes)
  yield* pieces
  yield new Uint8Array(paddingOf(bytes))
}
