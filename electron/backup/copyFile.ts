import { createHash } from 'node:crypto'
import { closeSync, constants, fsyncSync, openSync, readSync, writeSync } from 'node:fs'

const PIECE_BYTES = 1 << 20
/** SECURITY: a link that was put where a file should be is not followed. Windows knows no such sign. */
const NO_FOLLOW = process.platform === 'win32' ? 0 : constants.O_NOFOLLOW

/** Told after every piece; throws to end early. */
export type OnPiece = (bytes: number) => void

/** Copies the first `size` bytes of an open file to a new one, hashed on the way and on the disk when it answers. */
export function copyTo(source: number, path: string, size: number, onPiece: OnPiece): string {
  const target = openSync(path, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | NO_FOLLOW, 0o600)
  try {
    const sha256 = readThrough(source, size, (piece) => {
      let written = 0
      while (written < piece.length) written += writeSync(target, piece, written)
      onPiece(piece.length)
    })
    fsyncSync(target)
    return sha256
  } finally {
    closeSync(target)
  }
}

/** The fingerprint of a file, read to its end; undefined where there is none, or not of that size. */
export function hashFile(path: string, size: number, onPiece: OnPiece): string | undefined {
  const handle = openExisting(path)
  if (handle === undefined) return undefined
  try {
    let total = 0
    const sha256 = readThrough(handle, size + 1, (piece) => {
      total += piece.length
      onPiece(piece.length)
    })
    return total === size ? sha256 : undefined
  } finally {
    closeSync(handle)
  }
}

/** Opens a file that is there to be read; undefined where it is not, or is a link. */
export function openExisting(path: string): number | undefined {
  try {
    return openSync(path, constants.O_RDONLY | NO_FOLLOW)
  } catch (error) {
    if (error instanceof Error && 'code' in error && ['ENOENT', 'ELOOP', 'ENOTDIR'].includes(String(error.code))) {
      return undefined
    }
    throw error
  }
}

function readThrough(source: number, size: number, use: (piece: Buffer) => void): string {
  const hash = createHash('sha256')
  const buffer = Buffer.allocUnsafe(Math.min(PIECE_BYTES, Math.max(1, size)))
  for (let at = 0; at < size;) {
    const read = readSync(source, buffer, 0, Math.min(buffer.length, size - at), at)
    if (read === 0) break
    const piece = buffer.subarray(0, read)
    hash.update(piece)
    use(piece)
    at += read
  }
  return hash.digest('hex')
}
