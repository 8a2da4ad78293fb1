import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'

/** One file inside an archive, as its directory has it. */
type Entry = Readonly<{ method: number; flags: number; size: number; offset: number }>

const END = 0x06_05_4b_50
const DIRECTORY = 0x02_01_4b_50
const LOCAL = 0x04_03_4b_50
const END_BYTES = 22
const LONGEST_COMMENT = 65_535
const DIRECTORY_BYTES = 46
const LOCAL_BYTES = 30
const MOST_ENTRIES = 2_000
const STORED = 0
const DEFLATED = 8
const ENCRYPTED = 1
const inflate = promisify(inflateRaw)

/**
 * The files of an archive, by name. SECURITY: none is unpacked before it is asked for, none beyond the bytes that are granted, and what
 * an archive says of sizes is not believed.
 */
export class ZipParts {
  readonly #bytes: Buffer
  readonly #entries: ReadonlyMap<string, Entry>

  private constructor(bytes: Buffer, entries: ReadonlyMap<string, Entry>) {
    this.#bytes = bytes
    this.#entries = entries
  }

  /** Undefined where the bytes are no archive, or one of a kind that no office program writes. */
  static open(bytes: Buffer): ZipParts | undefined {
    try {
      const entries = readDirectory(bytes)
      return entries === undefined ? undefined : new ZipParts(bytes, entries)
    } catch {
      return undefined
    }
  }

  names(): readonly string[] {
    return [...this.#entries.keys()]
  }

  /** A file unpacked: `damaged` where it is broken or encrypted, `tooLarge` beyond `most` bytes; undefined where there is none. */
  async part(name: string, most: number): Promise<Buffer | 'damaged' | 'tooLarge' | undefined> {
    const entry = this.#entries.get(name)
    if (entry === undefined) return undefined
    try {
      const packed = this.#packed(entry)
      if (packed === undefined) return 'damaged'
      if (entry.method === STORED) return packed.length > most ? 'tooLarge' : packed
      return await inflate(packed, { maxOutputLength: most })
    } catch (error) {
      return codeOf(error) === 'ERR_BUFFER_TOO_LARGE' ? 'tooLarge' : 'damaged'
    }
  }

  #packed({ method, flags, size, offset }: Entry): Buffer | undefined {
    if ((method !== STORED && method !== DEFLATED) || (flags & ENCRYPTED) !== 0) return undefined
    if (this.#bytes.readUInt32LE(offset) !== LOCAL) return undefined
    const begin = offset + LOCAL_BYTES + this.#bytes.readUInt16LE(offset + 26) + this.#bytes.readUInt16LE(offset + 28)
    return begin + size > this.#bytes.length ? undefined : this.#bytes.subarray(begin, begin + size)
  }
}

function readDirectory(bytes: Buffer): ReadonlyMap<string, Entry> | undefined {
  const end = findEnd(bytes)
  if (end === undefined) return undefined
  const count = bytes.readUInt16LE(end + 10)
  if (count > MOST_ENTRIES) return undefined
  const entries = new Map<string, Entry>()
  let at = bytes.readUInt32LE(end + 16)
  for (let index = 0; index < count; index += 1) {
    if (bytes.readUInt32LE(at) !== DIRECTORY) return undefined
    const [name, extra, comment] = [28, 30, 32].map((place) => bytes.readUInt16LE(at + place)) as [
      number,
      number,
      number,
    ]
    const called = bytes.toString('utf8', at + DIRECTORY_BYTES, at + DIRECTORY_BYTES + name)
    entries.set(called, {
      flags: bytes.readUInt16LE(at + 8),
      method: bytes.readUInt16LE(at + 10),
      size: bytes.readUInt32LE(at + 20),
      offset: bytes.readUInt32LE(at + 42),
    })
    at += DIRECTORY_BYTES + name + extra + comment
  }
  return entries
}

function findEnd(bytes: Buffer): number | undefined {
  const first = Math.max(0, bytes.length - END_BYTES - LONGEST_COMMENT)
  for (let at = bytes.length - END_BYTES; at >= first; at -= 1) if (bytes.readUInt32LE(at) === END) return at
  return undefined
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}
