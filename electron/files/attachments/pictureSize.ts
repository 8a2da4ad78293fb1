import type { PictureSize } from '../../../shared/domain/caseFile/pictureSize.ts'

/** Large enough for what cameras and scanners write before the size of a picture. */
export const PICTURE_HEAD_BYTES = 4_000_000

const PNG_HEADER = 24
const FRAME_HEADER = 9
const MARKER = 0xff
const FRAME_MARKERS = /^c[0-35-79-bd-f]$/

/** The size a PNG says it has; undefined where its header is cut short. */
export function readPngSize(head: Buffer): PictureSize | undefined {
  if (head.length < PNG_HEADER || head.toString('latin1', 12, 16) !== 'IHDR') return undefined
  return { width: head.readUInt32BE(16), height: head.readUInt32BE(20) }
}

/** The size a JPEG says it has, past whatever stands before its frame; undefined where no frame is found. */
export function readJpegSize(head: Buffer): PictureSize | undefined {
  let at = 2
  while (at + FRAME_HEADER <= head.length) {
    if (head[at] !== MARKER) return undefined
    const marker = head[at + 1] ?? 0
    if (marker === MARKER) {
      at += 1
      continue
    }
    if (FRAME_MARKERS.test(marker.toString(16))) {
      return { width: head.readUInt16BE(at + 7), height: head.readUInt16BE(at + 5) }
    }
    at += 2 + head.readUInt16BE(at + 2)
  }
  return undefined
}
