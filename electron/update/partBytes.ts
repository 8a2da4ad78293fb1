import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import type { SignedPart } from './verifyPack.ts'
import { UpdateFault } from './updateFault.ts'

const PIECE = 1 << 20

/** The bytes of a part, piece by piece; throws UpdateFault `changed` after the last where they are not what was signed. */
export async function* partBytes(file: FileHandle, { name, sha256, place }: SignedPart): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256')
  const buffer = Buffer.alloc(Math.min(PIECE, place.bytes))
  for (let done = 0; done < place.bytes;) {
    const { bytesRead } = await file.read(buffer, 0, Math.min(buffer.length, place.bytes - done), place.at + done)
    if (bytesRead === 0) throw new UpdateFault('incomplete')
    const piece = buffer.subarray(0, bytesRead)
    hash.update(piece)
    yield piece
    done += bytesRead
  }
  if (hash.digest('hex') !== sha256) throw new UpdateFault('changed', { part: name })
}

/** Reads a part through and keeps none of it; throws as `partBytes`. */
export async function checkPart(file: FileHandle, part: SignedPart): Promise<void> {
  const pieces = partBytes(file, part)
  while ((await pieces.next()).done !== true);
}
