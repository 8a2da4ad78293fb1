import { Encrypter } from 'age-encryption'
import { packetManifest, type PacketManifest, type PacketPart } from '../../../shared/packet/manifest.ts'
import { BLOCK_BYTES, paddingOf, tarHeader } from '../../../shared/packet/tarHeader.ts'
import type { Signer } from '../../../electron/vault/signer.ts'
import { streamOf } from '../../../electron/packet/streamOf.ts'
import { bech32 } from '@scure/base'

const PURPOSE = Buffer.from('naknada-packet 1\n', 'latin1')

/** The bytes of each part, in the order of the manifest; they are what it says of them, or the packet is refused where it arrives. */
export type PartBytes = (part: PacketPart) => AsyncIterable<Uint8Array> | Iterable<Uint8Array>

/** A packet as it leaves: sealed by the sender, encrypted to the receiver, in constant memory. */
export async function writePacket(
  manifest: PacketManifest,
  bytesOf: PartBytes,
  seal: Signer,
): Promise<AsyncIterable<Uint8Array>> {
  const encrypter = new Encrypter()
  encrypter.addRecipient(
    bech32.encodeFromBytes('age', Uint8Array.from(Buffer.from(manifest.receiver.receive, 'base64'))),
  )
  return read(await encrypter.encrypt(streamOf(writeContainer(manifest, bytesOf, seal))))
}

/** The same before its encryption. */
export async function* writeContainer(
  manifest: PacketManifest,
  bytesOf: PartBytes,
  seal: Signer,
): AsyncGenerator<Uint8Array> {
  const text = Buffer.from(JSON.stringify(packetManifest.parse(manifest)))
  yield* entry('manifest.json', text.length, [text])
  const signature = seal.sign(Buffer.concat([PURPOSE, text]))
  yield* entry('manifest.sig', signature.length, [signature])
  for (const part of manifest.parts) yield* entry(part.name, part.bytes, bytesOf(part))
  yield new Uint8Array(2 * BLOCK_BYTES)
}

async function* entry(name: string, bytes: number, pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>) {
  yield tarHeader(name, bytes)
  yield* pieces
  yield new Uint8Array(paddingOf(bytes))
}

async function* read(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader()
  for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value
}
