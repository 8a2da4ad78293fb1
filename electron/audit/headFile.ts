import { closeSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs'
import { hash } from 'node:crypto'
import { z } from 'zod'
import type { SignedEntry } from './entry.ts'

const RECORD_BYTES = 512
const record = z.strictObject({
  sequence: z.int().min(1),
  epoch: z.int().min(0),
  number: z.int().min(0),
  hash: z.base64(),
  signature: z.base64(),
  /** Whether the file was closed whole and nothing was written since. */
  isClean: z.boolean(),
  /** By which a key is known under which the file lies, where it has been noted: it tells nothing of the key. */
  keyMark: z.string().optional(),
})
const CHECK_LENGTH = 16
const LINE_FEED = 10

/** The last entry of a journal as it stood at the last commit; number 0 before the first one. */
export type HeadRecord = Omit<z.infer<typeof record>, 'sequence'>
type Written = z.infer<typeof record>

/**
 * A small file beside a database that tells its journal's last entry. It is written at each commit without waiting for the
 * disk: a killed program loses nothing of it, and a database that was cut or put back is seen by it. Two places are
 * written in turn, of one size for ever: a write that is cut off leaves the other, and a full disk does not matter.
 */
export class HeadFile {
  readonly #handle: number
  /** What is written next: always of one size, so one place is enough. */
  readonly #record = Buffer.alloc(RECORD_BYTES, ' ')
  #last: Written | undefined

  constructor(path: string) {
    this.#handle = openHandle(path)
    const found = [0, 1].map((place) => readRecord(this.#handle, place)).filter((one) => one !== undefined)
    this.#last = found.sort((one, other) => other.sequence - one.sequence)[0]
  }

  /** What was written last; undefined where there is nothing whole. */
  read(): HeadRecord | undefined {
    return this.#last
  }

  /** Writes in place. A disk that refuses is not told: the commit stands, and the next write makes up for it. */
  write(head: HeadRecord): void {
    const next = { ...head, sequence: (this.#last?.sequence ?? 0) + 1 }
    try {
      fillRecord(this.#record, next)
      writeSync(this.#handle, this.#record, 0, RECORD_BYTES, (next.sequence % 2) * RECORD_BYTES)
      this.#last = next
    } catch {
      return
    }
  }

  /** Waits until the disk has it. */
  flush(): void {
    try {
      fsyncSync(this.#handle)
    } catch {
      return
    }
  }

  close(): void {
    closeSync(this.#handle)
  }
}

/** The record of a last entry; of a journal without one where there is none. */
export function createHeadRecord(last: SignedEntry | undefined, isClean: boolean, keyMark?: string): HeadRecord {
  return {
    epoch: last?.epoch ?? 0,
    number: last?.number ?? 0,
    hash: toBase64(last?.hash),
    signature: toBase64(last?.signature),
    isClean,
    ...(keyMark === undefined ? {} : { keyMark }),
  }
}

function toBase64(bytes: Uint8Array | undefined): string {
  return bytes === undefined ? '' : Buffer.from(bytes).toString('base64')
}

function openHandle(path: string): number {
  try {
    return openSync(path, 'r+')
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error.code !== 'ENOENT') throw error
    return openSync(path, 'w+', 0o600)
  }
}

function readRecord(handle: number, place: number): Written | undefined {
  const bytes = Buffer.alloc(RECORD_BYTES)
  if (readSync(handle, bytes, 0, RECORD_BYTES, place * RECORD_BYTES) < RECORD_BYTES) return undefined
  try {
    const text = bytes.toString('utf8').trimEnd()
    const head = text.slice(CHECK_LENGTH)
    return text.slice(0, CHECK_LENGTH) === checkOf(head) ? record.parse(JSON.parse(head)) : undefined
  } catch {
    return undefined
  }
}

/** The check, the record as JSON, which has no sign beyond ASCII, and blanks to the end of the line. */
function fillRecord(record: Buffer, head: Written): void {
  const text = JSON.stringify(head)
  const length = record.write(checkOf(text) + text, 'latin1')
  record.fill(' ', length, RECORD_BYTES - 1)
  record[RECORD_BYTES - 1] = LINE_FEED
}

function checkOf(head: string): string {
  return hash('sha256', head).slice(0, CHECK_LENGTH)
}
