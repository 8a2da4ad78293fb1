import { createHash } from 'node:crypto'
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import {
  CHUNK_BYTES,
  HEADER_BYTES,
  pullChunk,
  SEALED_CHUNK_BYTES,
  startDecryption,
  type StreamState,
} from './secretStream.ts'

/** A stored file, found whole and read in pieces from any place. */
export type SealedFile = Readonly<{
  size: number
  /** The plain bytes from `from` on, at most `length` of them. */
  read(from: number, length: number): Buffer<ArrayBuffer>
  close(): void
}>

export type StoredFile = Readonly<{ path: string; key: Uint8Array; size: number; sha256: string }>

/**
 * Decrypts a stored file once from end to end and compares it with the fingerprint it came in with; undefined where it is
 * missing, cut short, or not those bytes. On the way it keeps where the stream stands at every piece, so that any piece can
 * be read again by itself: a few dozen bytes for each quarter of a megabyte.
 */
export function openSealedFile({ path, key, size, sha256 }: StoredFile): SealedFile | undefined {
  const handle = openForReading(path)
  if (handle === undefined) return undefined
  const states = checkWhole(handle, Buffer.from(key), size, sha256)
  if (states === undefined) {
    closeSync(handle)
    return undefined
  }
  const sealed = Buffer.alloc(SEALED_CHUNK_BYTES)
  const plain = Buffer.alloc(CHUNK_BYTES)
  return {
    size,
    read(from, length) {
      const to = Math.min(size, from + length)
      const parts: Buffer[] = []
      for (let at = from; at < to;) {
        const chunk = Math.floor(at / CHUNK_BYTES)
        const state = states[chunk]
        const found = readChunk(handle, chunk, sealed)
        const piece = pieceOf(plain, size, chunk)
        if (state === undefined || pullChunk(Buffer.from(state), found, piece) === undefined) break
        const end = Math.min(to, (chunk + 1) * CHUNK_BYTES)
        parts.push(Buffer.from(plain.subarray(at - chunk * CHUNK_BYTES, end - chunk * CHUNK_BYTES)))
        at = end
      }
      return Buffer.concat(parts)
    },
    close() {
      for (const state of states) state.fill(0)
      plain.fill(0)
      closeSync(handle)
    },
  }
}

/** Where the stream stands before each piece; undefined where the file is not the one that came in. */
function checkWhole(handle: number, key: Buffer, size: number, sha256: string): readonly StreamState[] | undefined {
  const header = Buffer.alloc(HEADER_BYTES)
  const chunks = Math.ceil(size / CHUNK_BYTES)
  const wanted = HEADER_BYTES + size + chunks * (SEALED_CHUNK_BYTES - CHUNK_BYTES)
  if (fstatSync(handle).size !== wanted || readSync(handle, header, 0, HEADER_BYTES, 0) !== HEADER_BYTES) {
    return undefined
  }
  const state = startDecryption(key, header)
  key.fill(0)
  const hash = createHash('sha256')
  const states: StreamState[] = []
  const sealed = Buffer.alloc(SEALED_CHUNK_BYTES)
  const plain = Buffer.alloc(CHUNK_BYTES)
  for (let chunk = 0; chunk < chunks; chunk += 1) {
    states.push(Buffer.from(state))
    const found = readChunk(handle, chunk, sealed)
    const piece = pieceOf(plain, size, chunk)
    const pulled = pullChunk(state, found, piece)
    if (pulled?.isLast !== (chunk === chunks - 1)) return undefined
    hash.update(piece)
  }
  state.fill(0)
  plain.fill(0)
  return hash.digest('hex') === sha256 ? states : undefined
}

function pieceOf(plain: Buffer, size: number, chunk: number): Buffer {
  return plain.subarray(0, Math.min(CHUNK_BYTES, size - chunk * CHUNK_BYTES))
}

function readChunk(handle: number, chunk: number, sealed: Buffer): Buffer {
  const at = HEADER_BYTES + chunk * SEALED_CHUNK_BYTES
  let filled = 0
  while (filled < sealed.length) {
    const read = readSync(handle, sealed, filled, sealed.length - filled, at + filled)
    if (read === 0) break
    filled += read
  }
  return sealed.subarray(0, filled)
}

function openForReading(path: string): number | undefined {
  try {
    return openSync(path, 'r')
  } catch {
    return undefined
  }
}
