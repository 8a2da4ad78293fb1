import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { CHUNK_BYTES } from './secretStream.ts'
import type { SealedFile } from './sealedFile.ts'

/** Writes the plain bytes where a person asked for them: whole or not at all, for that person alone. Throws the system's errors. */
export function exportSealedFile(file: SealedFile, path: string): void {
  const part = `${path}.${randomBytes(4).toString('hex')}.part`
  const target = openSync(part, 'wx', 0o600)
  try {
    try {
      for (let at = 0; at < file.size; at += CHUNK_BYTES) writeWhole(target, file.read(at, CHUNK_BYTES))
      fsyncSync(target)
    } finally {
      closeSync(target)
    }
    renameSync(part, path)
  } catch (error) {
    rmSync(part, { force: true })
    throw error
  }
}

function writeWhole(handle: number, bytes: Buffer): void {
  let written = 0
  while (written < bytes.length) written += writeSync(handle, bytes, written)
}
