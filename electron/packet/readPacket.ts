import { createHash, type Hash } from 'node:crypto'
import {
  packetManifest,
  MAX_MANIFEST_BYTES,
  type PacketManifest,
  type PacketPart,
} from '../../shared/packet/manifest.ts'
import { BLOCK_BYTES, paddingOf, sizeInHeader, tarHeader } from '../../shared/packet/tarHeader.ts'
import { byteReaderOf, type ByteReader } from './byteReader.ts'
import { drain } from './drain.ts'
import { isSignedManifest, SIGNATURE_BYTES } from './manifestSignature.ts'
import { PacketRefusal } from './packetFault.ts'
import { parseJson } from '../../shared/text/parseJson.ts'

/** Who takes what a packet holds, in the order of its manifest. */
export type PacketTaking = Readonly<{
  /** Told before any part, once the manifest is proven. May throw PacketRefusal. */
  begin?(manifest: PacketManifest): void
  /** SECURITY: what is taken counts only once the whole packet was read without refusal; until then it is kept aside. */
  take(part: PacketPart, pieces: AsyncIterable<Uint8Array>): Promise<void>
}>

/**
 * Reads a packet once its encryption is off, from its first byte to its last, in constant memory. Whatever it is not composed to be
 * from its own signed manifest is refused by PacketRefusal; only where this comes back is what was taken genuine.
 */
export async function readContainer(
  plain: AsyncIterable<Uint8Array>,
  { begin, take }: PacketTaking,
): Promise<PacketManifest> {
  const reader = byteReaderOf(plain)
  const manifest = await readManifest(reader)
  begin?.(manifest)
  for (const part of manifest.parts) await readPart(reader, part, take)
  const end = await reader.take(2 * BLOCK_BYTES)
  if (end.some((byte) => byte !== 0) || !(await reader.isAtEnd())) throw new PacketRefusal('appended')
  return manifest
}

async function readManifest(reader: ByteReader): Promise<PacketManifest> {
  const header = await reader.take(BLOCK_BYTES)
  const bytes = sizeInHeader(header) ?? Infinity
  if (bytes > MAX_MANIFEST_BYTES || !header.equals(tarHeader('manifest.json', bytes))) {
    throw new PacketRefusal('manifest')
  }
  const text = await reader.take(bytes)
  await readPadding(reader, bytes, 'manifest.json')
  await readHeader(reader, { name: 'manifest.sig', bytes: SIGNATURE_BYTES })
  const signature = await reader.take(SIGNATURE_BYTES)
  await readPadding(reader, SIGNATURE_BYTES, 'manifest.sig')
  const manifest = parseManifest(text)
  if (!isSignedManifest(text, signature, manifest.sender.seal)) throw new PacketRefusal('signature')
  return manifest
}

// One text for one manifest: written otherwise, a second member of the same name or a blank, it is refused.
function parseManifest(bytes: Buffer): PacketManifest {
  const read = packetManifest.safeParse(parseJson(bytes.toString('utf8')))
  if (!read.success || !Buffer.from(JSON.stringify(read.data)).equals(bytes)) throw new PacketRefusal('manifest')
  return read.data
}

async function readPart(reader: ByteReader, part: PacketPart, take: PacketTaking['take']): Promise<void> {
  await readHeader(reader, part)
  const hash = createHash('sha256')
  const pieces = hashed(reader.pieces(part.bytes), hash)
  await take(part, pieces)
  // What nobody wanted is read all the same: its fingerprint is part of what was signed.
  await drain(pieces)
  await readPadding(reader, part.bytes, part.name)
  if (hash.digest('hex') !== part.sha256) throw new PacketRefusal('part', part.name)
}

async function* hashed(pieces: AsyncIterable<Uint8Array>, hash: Hash): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    hash.update(piece)
    yield piece
  }
}

async function readHeader(reader: ByteReader, { name, bytes }: Pick<PacketPart, 'bytes'> & { name: string }) {
  const header = await reader.take(BLOCK_BYTES)
  if (!header.equals(tarHeader(name, bytes))) throw new PacketRefusal('part', name)
}

async function readPadding(reader: ByteReader, bytes: number, name: string): Promise<void> {
  const padding = await reader.take(paddingOf(bytes))
  if (padding.some((byte) => byte !== 0)) throw new PacketRefusal('part', name)
}
