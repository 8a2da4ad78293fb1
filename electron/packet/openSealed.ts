import { createHash } from 'node:crypto'
import type { PacketCover } from '../../shared/packet/cover.ts'
import {
  HEADER_BYTES,
  pullChunk,
  SEALED_CHUNK_BYTES,
  startDecryption,
  TAG_BYTES,
  type StreamState,
} from '../files/attachments/secretStream.ts'
import { PacketRefusal } from './packetFault.ts'

type CoveredFile = PacketCover['files'][number]

/**
 * The plain bytes of a sealed part (libsodium's secretstream, after its header pieces of 256 KiB) by the key in the cover.
 * Throws PacketRefusal where they are not those that the cover tells of; what came before counts for nothing then.
 */
export async function* openSealed(
  { part, key, bytes, sha256 }: CoveredFile,
  sealed: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256')
  let left = bytes
  for await (const plain of decrypt(Buffer.from(key, 'base64'), sealed, part)) {
    hash.update(plain)
    left -= plain.length
    yield plain
  }
  if (left !== 0 || hash.digest('hex') !== sha256) throw new PacketRefusal('part', part)
}

async function* decrypt(key: Buffer, sealed: AsyncIterable<Uint8Array>, part: string): AsyncGenerator<Uint8Array> {
  let state: StreamState | undefined
  let isOver = false
  for await (const piece of inPieces(sealed)) {
    if (state === undefined) {
      if (piece.length !== HEADER_BYTES) throw new PacketRefusal('part', part)
      state = startDecryption(key, piece)
      continue
    }
    if (isOver) throw new PacketRefusal('part', part)
    const { plain, isLast } = pullPiece(state, piece, part)
    isOver = isLast
    yield plain
  }
  if (!isOver) throw new PacketRefusal('part', part)
}

function pullPiece(state: StreamState, piece: Buffer, part: string): Readonly<{ plain: Buffer; isLast: boolean }> {
  const plain = Buffer.allocUnsafe(Math.max(0, piece.length - TAG_BYTES))
  const pulled = piece.length < TAG_BYTES ? undefined : pullChunk(state, piece, plain)
  if (pulled === undefined) throw new PacketRefusal('part', part)
  return { plain, isLast: pulled.isLast }
}

/** The header, then pieces as they were sealed, each in the memory of the one before; the last one shorter. */
async function* inPieces(sealed: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  const held = Buffer.alloc(SEALED_CHUNK_BYTES)
  let wanted = HEADER_BYTES
  let used = 0
  for await (const bytes of sealed) {
    for (let rest = bytes; rest.length > 0;) {
      const taken = rest.subarray(0, wanted - used)
      held.set(taken, used)
      used += taken.length
      rest = rest.subarray(taken.length)
      if (used < wanted) continue
      yield held.subarray(0, wanted)
      wanted = SEALED_CHUNK_BYTES
      used = 0
    }
  }
  if (used > 0) yield held.subarray(0, used)
}
