import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'

/**
 * Writes a file piece by piece where a person asked for it: whole or not at all, for that person alone. For threads: it does
 * not let go meanwhile. Throws the system's errors, and what `produce` throws.
 */
export function writeBeside(path: string, produce: (write: (bytes: Uint8Array) => void) => void): void {
  const part = `${path}.${randomBytes(4).toString('hex')}.part`
  const target = openSync(part, 'wx', 0o600)
  try {
    try {
      produce((bytes) => {
        writeWhole(target, bytes)
      })
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

function writeWhole(handle: number, bytes: Uint8Array): void {
  let written = 0
  while (written < bytes.length) written += writeSync(handle, bytes, written)
}
