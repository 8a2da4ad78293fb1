import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { failure, success, type Result } from '../../shared/domain/result/result.ts'

const CHUNK = 1_000_000
const TIME_LIMIT_MS = 30_000
const BYTES_IN_MEGABYTE = 1_000_000

/** How the bytes are read as a text, strictly as UTF-8 where nothing is said; how long it may take. */
type ReadingOptions = Readonly<{ decode?: (bytes: Uint8Array) => string; timeLimit?: number }>

/**
 * Reads a file a person picked, as text. SECURITY: what it is and how large is asked of the open file itself, and never
 * more is read than that: a device or a pipe would not end, and the file behind a name may be exchanged meanwhile.
 * Errors: exchange.tooLarge (params megabytes), exchange.unreadable (also where it takes too long).
 */
export async function readPicked(
  path: string,
  maxBytes: number,
  { decode = decodeStrictly, timeLimit = TIME_LIMIT_MS }: ReadingOptions = {},
): Promise<Result<string>> {
  const bytes = await readPickedBytes(path, maxBytes, timeLimit)
  if (!bytes.ok) return bytes
  try {
    return success(decode(bytes.value))
  } catch {
    return failure('exchange.unreadable')
  }
}

/** The same as bytes. */
export async function readPickedBytes(
  path: string,
  maxBytes: number,
  timeLimit = TIME_LIMIT_MS,
): Promise<Result<Uint8Array>> {
  const ended = new AbortController()
  const late = pause(timeLimit, failure('exchange.unreadable'), { signal: ended.signal })
  try {
    return await Promise.race([read(path, maxBytes, ended.signal), late])
  } catch {
    return failure('exchange.unreadable')
  } finally {
    ended.abort()
    // Nobody waits for the clock any more.
    late.catch(() => undefined)
  }
}

async function read(path: string, maxBytes: number, ended: AbortSignal): Promise<Result<Uint8Array>> {
  // Without waiting: a pipe that nobody writes to would keep the thread for ever.
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK)
  try {
    const found = await file.stat()
    const { size } = found
    if (!found.isFile()) return failure('exchange.unreadable')
    if (size > maxBytes) {
      return failure('exchange.tooLarge', undefined, { megabytes: Math.floor(maxBytes / BYTES_IN_MEGABYTE) })
    }
    const bytes = new Uint8Array(size)
    let length = 0
    while (length < size) {
      ended.throwIfAborted()
      const { bytesRead } = await file.read(bytes, length, Math.min(CHUNK, size - length), length)
      if (bytesRead === 0) break
      length += bytesRead
    }
    return success(bytes.subarray(0, length))
  } finally {
    await file.close()
  }
}

function decodeStrictly(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
}
