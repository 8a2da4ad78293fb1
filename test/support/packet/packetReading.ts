import { PacketRefusal, type PacketFault } from '../../../electron/packet/packetFault.ts'
import { readContainer } from '../../../electron/packet/readPacket.ts'
import type { PacketManifest } from '../../../shared/packet/manifest.ts'
import type { PreparedPacket } from './fictionalPacket.ts'
import { writeContainer, writePacket } from '../../../electron/packet/writePacket.ts'
import type { Signer } from '../../../electron/vault/signer.ts'

const NONE = Buffer.alloc(0)

/** The packet before its encryption. */
export function containerOf({ manifest, bytes }: PreparedPacket, seal: Signer): Promise<Buffer> {
  return collected(writeContainer(manifest, ({ name }) => [bytes.get(name) ?? NONE], seal))
}

export function packetOf({ manifest, bytes }: PreparedPacket, seal: Signer): Promise<Buffer> {
  return collected(writePacket(manifest, ({ name }) => [bytes.get(name) ?? NONE], seal))
}

export async function collected(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const held: Uint8Array[] = []
  for await (const piece of pieces) held.push(piece)
  return Buffer.concat(held)
}

export async function* inPieces(bytes: Buffer, size = 65_536): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size))
}

/** Reads a container, whatever of it is taken. */
export function readInside(bytes: Buffer): Promise<PacketManifest> {
  return readContainer(inPieces(bytes), { take: () => Promise.resolve() })
}

/** Why a reading was refused; undefined where it was not. */
export async function faultOf(reading: Promise<unknown>): Promise<PacketFault | undefined> {
  try {
    await reading
    return undefined
  } catch (error) {
    if (error instanceof PacketRefusal) return error.found
    throw error
  }
}

export function flipped(bytes: Buffer, at: number): Buffer {
  const changed = Buffer.from(bytes)
  changed[at] = (changed[at] ?? 0) ^ 1
  return changed
}
