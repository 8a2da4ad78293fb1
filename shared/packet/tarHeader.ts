/** The blocks of which a tar archive is made (POSIX.1-1988, ustar). */
export const BLOCK_BYTES = 512
/** The largest entry whose size eleven octal digits hold. */
export const MAX_ENTRY_BYTES = 8 ** 11 - 1

const SIZE_AT = 124
const SIZE_DIGITS = 11
const CHECKSUM_AT = 148
const FIELDS = [
  [100, '0000644\0'],
  [108, '0000000\0'],
  [116, '0000000\0'],
  [136, '00000000000\0'],
  [CHECKSUM_AT, '        '],
  [156, '0'],
  [257, 'ustar\u000000'],
] as const

/**
 * The one header that an entry of a packet may have: an ordinary file, owned by nobody, of no time. Whoever reads composes it
 * from the signed manifest and compares it byte by byte, so that no path, link, owner or size is ever taken from the archive.
 * `name`: ASCII, at most 100 signs; `bytes`: the size of the entry, at most `MAX_ENTRY_BYTES`.
 */
export function tarHeader(name: string, bytes: number): Uint8Array {
  const header = new Uint8Array(BLOCK_BYTES)
  write(header, 0, name)
  write(header, SIZE_AT, `${bytes.toString(8).padStart(SIZE_DIGITS, '0')}\0`)
  for (const [at, text] of FIELDS) write(header, at, text)
  const sum = header.reduce((total, byte) => total + byte, 0)
  write(header, CHECKSUM_AT, `${sum.toString(8).padStart(6, '0')}\0 `)
  return header
}

/** The size that a header tells, in bytes; undefined where it tells none in that form. */
export function sizeInHeader(header: Uint8Array): number | undefined {
  const digits = String.fromCharCode(...header.subarray(SIZE_AT, SIZE_AT + SIZE_DIGITS))
  return /^[0-7]{11}$/.test(digits) ? Number.parseInt(digits, 8) : undefined
}

/** How many zeros follow an entry of so many bytes, up to the next block. */
export function paddingOf(bytes: number): number {
  return (BLOCK_BYTES - (bytes % BLOCK_BYTES)) % BLOCK_BYTES
}

function write(header: Uint8Array, at: number, text: string): void {
  for (let index = 0; index < text.length; index += 1) header[at + index] = text.charCodeAt(index)
}
