import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, type BigIntStats } from 'node:fs'
import { CHUNK_BYTES } from './secretStream.ts'

/** What is attached: a file on this machine, or bytes that never were one, as a picture from the clipboard. */
export type Given = Readonly<{ path: string }> | Readonly<{ bytes: Uint8Array }>

/** What a source cannot be, as the code of an error with the values of its sentence. */
export class SourceRefusal extends Error {
  readonly code: string
  readonly params: Readonly<Record<string, string | number>> | undefined

  constructor(code: string, params?: Readonly<Record<string, string | number>>) {
    super(code)
    this.code = code
    this.params = params
  }
}

export type Source = Readonly<{
  size: number
  /** Fills the buffer with what follows; fewer bytes only at the end. */
  read(buffer: Buffer): number
  /** Throws attachment.changed where what was read is not one state of the file. */
  assertUnchanged(): void
  close(): void
}>

const BYTES_IN_MEGABYTE = 1_000_000

/**
 * Opens what is attached. SECURITY: a link is not followed and a device or pipe not read, for a name may be put in place of another
 * meanwhile; all is asked of the open file. Throws SourceRefusal: attachment.unreadable, attachment.isLink, attachment.notAFile,
 * attachment.empty, attachment.tooLarge.
 */
export function openSource(given: Given, maxBytes: number): Source {
  const source = 'path' in given ? openPath(given.path) : fromBytes(given.bytes)
  try {
    if (source.size === 0) throw new SourceRefusal('attachment.empty')
    if (source.size > maxBytes) {
      const found = Math.ceil(source.size / BYTES_IN_MEGABYTE)
      throw new SourceRefusal('attachment.tooLarge', { megabytes: maxBytes / BYTES_IN_MEGABYTE, found })
    }
    return source
  } catch (error) {
    source.close()
    throw error
  }
}

function fromBytes(bytes: Uint8Array): Source {
  let at = 0
  return {
    size: bytes.byteLength,
    read(buffer) {
      const part = bytes.subarray(at, at + buffer.length)
      buffer.set(part)
      at += part.length
      return part.length
    },
    assertUnchanged: () => undefined,
    close: () => undefined,
  }
}

function openPath(path: string): Source {
  const handle = openPlainFile(path)
  const before = fstatSync(handle, { bigint: true })
  if (!before.isFile()) {
    closeSync(handle)
    throw new SourceRefusal('attachment.notAFile')
  }
  let length = 0
  return {
    size: Number(before.size),
    read(buffer) {
      let filled = 0
      while (filled < buffer.length) {
        const read = readSync(handle, buffer, filled, Math.min(CHUNK_BYTES, buffer.length - filled), null)
        if (read === 0) break
        filled += read
      }
      length += filled
      return filled
    },
    assertUnchanged() {
      const after = fstatSync(handle, { bigint: true })
      if (length !== Number(before.size) || !isSameState(before, after)) throw new SourceRefusal('attachment.changed')
    },
    close() {
      closeSync(handle)
    },
  }
}

function openPlainFile(path: string): number {
  try {
    if (lstatSync(path).isSymbolicLink()) throw new SourceRefusal('attachment.isLink')
    // Without waiting: a pipe that nobody writes to would keep the thread for ever. Windows knows neither flag.
    return openSync(path, constants.O_RDONLY | withFlag('O_NOFOLLOW') | withFlag('O_NONBLOCK'))
  } catch (error) {
    if (error instanceof SourceRefusal) throw error
    const isLink = error instanceof Error && 'code' in error && error.code === 'ELOOP'
    throw new SourceRefusal(isLink ? 'attachment.isLink' : 'attachment.unreadable')
  }
}

function withFlag(name: 'O_NOFOLLOW' | 'O_NONBLOCK'): number {
  const flags: Readonly<Partial<Record<string, number>>> = constants
  return flags[name] ?? 0
}

function isSameState(one: BigIntStats, other: BigIntStats): boolean {
  return one.size === other.size && one.mtimeNs === other.mtimeNs && one.ctimeNs === other.ctimeNs
}
