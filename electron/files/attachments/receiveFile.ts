import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import type { AttachmentKind } from '../../../shared/domain/caseFile/attachment.ts'
import { findFileKind } from './fileKind.ts'
import { CHUNK_BYTES, startEncryption } from './secretStream.ts'
import { openSource, SourceRefusal, type Given, type Source } from './source.ts'

export type ReceiveRequest = Readonly<{
  given: Given
  /** Where the ciphertext will lie; its name is random. */
  path: string
  key: Uint8Array
  maxBytes: number
}>

/** What was found of a file as it came in. */
export type Received = Readonly<{ size: number; sha256: string; kind: AttachmentKind }>

export type Watcher = Readonly<{ progress(done: number, total: number): void; isCancelled(): boolean }>

/**
 * Encrypts what is attached, piece by piece, and hashes it on the way. The ciphertext takes its name when all of it is on the
 * disk; on any fault nothing is left. Throws SourceRefusal: those of `openSource`, attachment.changed, attachment.cancelled.
 */
export function receiveFile({ given, path, key, maxBytes }: ReceiveRequest, watcher: Watcher): Received {
  const source = openSource(given, maxBytes)
  const part = `${path}.part`
  try {
    const received = encryptInto(part, source, Buffer.from(key), watcher)
    source.assertUnchanged()
    renameSync(part, path)
    syncFolderOf(path)
    return received
  } catch (error) {
    rmSync(part, { force: true })
    throw error
  } finally {
    source.close()
  }
}

function encryptInto(part: string, source: Source, key: Buffer, watcher: Watcher): Received {
  const target = openSync(part, 'wx', 0o600)
  try {
    const encryption = startEncryption(key)
    const hash = createHash('sha256')
    const plain = Buffer.alloc(CHUNK_BYTES)
    writeWhole(target, encryption.header)
    let done = 0
    let kind: AttachmentKind = 'other'
    while (done < source.size) {
      if (watcher.isCancelled()) throw new SourceRefusal('attachment.cancelled')
      const length = source.read(plain)
      if (length === 0) throw new SourceRefusal('attachment.changed')
      const piece = plain.subarray(0, length)
      if (done === 0) kind = findFileKind(piece)
      done += length
      hash.update(piece)
      writeWhole(target, encryption.push(piece, done >= source.size))
      watcher.progress(done, source.size)
    }
    plain.fill(0)
    fsyncSync(target)
    return { size: done, sha256: hash.digest('hex'), kind }
  } finally {
    key.fill(0)
    closeSync(target)
  }
}

function writeWhole(handle: number, bytes: Buffer): void {
  let written = 0
  while (written < bytes.length) written += writeSync(handle, bytes, written)
}

/** Makes the new name durable; Windows has no such call and needs none. */
function syncFolderOf(path: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(dirname(path), 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
