const MARKER = 0xff
const STUFFED = 0x00
const END = 0xd9
const SCAN = 0xda
const FIRST_APPLICATION = 0xe0
const PROFILE = 0xe2
const ADOBE = 0xee
const LAST_APPLICATION = 0xef
const COMMENT = 0xfe
/** A JFIF segment without the small picture that may follow in it. */
const JFIF_BYTES = 16
const THUMBNAIL_SIDES = 2

/** The application segments without which colours change, by marker and by what they begin with. */
const COLOUR_SEGMENTS: readonly (readonly [marker: number, start: string])[] = [
  [PROFILE, 'ICC_PROFILE\0'],
  [ADOBE, 'Adobe'],
]

/**
 * A JPEG without what is said beside its picture: place, device, author, comments, a smaller picture in it, and whatever follows
 * its end (a second picture, a film). Its points stay as they are. Never fails: what cannot be read as a segment is left out.
 */
export function withoutPictureData(jpeg: Uint8Array): Uint8Array {
  const bytes = Buffer.from(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength)
  const kept: Uint8Array[] = [bytes.subarray(0, 2)]
  let at = 2
  while (at + 1 < bytes.length) {
    const marker = bytes[at + 1] ?? 0
    if (bytes[at] !== MARKER || marker === MARKER || isPoint(marker)) {
      at += 1
      continue
    }
    if (marker === END) break
    const end = Math.min(at + 2 + (at + 4 <= bytes.length ? bytes.readUInt16BE(at + 2) : 0), bytes.length)
    kept.push(...keepSegment(bytes.subarray(at, end), marker))
    const next = marker === SCAN ? findAfterScan(bytes, end) : end
    if (marker === SCAN) kept.push(bytes.subarray(end, next))
    at = Math.max(next, at + 2)
  }
  return Buffer.concat([...kept, Buffer.from([MARKER, END])])
}

function keepSegment(segment: Buffer, marker: number): readonly Uint8Array[] {
  if (marker === COMMENT) return []
  if (marker < FIRST_APPLICATION || marker > LAST_APPLICATION) return [segment]
  if (marker === FIRST_APPLICATION) return isOf(segment, 'JFIF\0') ? [withoutThumbnail(segment)] : []
  return COLOUR_SEGMENTS.some(([kind, start]) => kind === marker && isOf(segment, start)) ? [segment] : []
}

function isOf(segment: Buffer, start: string): boolean {
  return segment.toString('latin1', 4, 4 + start.length) === start
}

function withoutThumbnail(segment: Buffer): Buffer {
  const head = Buffer.alloc(2 + JFIF_BYTES)
  segment.copy(head, 0, 0, Math.min(segment.length, head.length - THUMBNAIL_SIDES))
  head.writeUInt16BE(JFIF_BYTES, 2)
  return head
}

/** Whether after 0xFF no segment begins: a zero, or the mark of a restart. */
function isPoint(marker: number): boolean {
  return marker === STUFFED || (marker >= 0xd0 && marker <= 0xd7)
}

/** The marker that ends a scan: in its points 0xFF is followed by a zero or by the mark of a restart. */
function findAfterScan(bytes: Buffer, start: number): number {
  for (let at = bytes.indexOf(MARKER, start); at >= 0; at = bytes.indexOf(MARKER, at + 1)) {
    const next = bytes[at + 1]
    if (next !== undefined && next !== MARKER && !isPoint(next)) return at
  }
  return bytes.length
}
