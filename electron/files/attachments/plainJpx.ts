const [START, TILE, DATA, END] = [0xff4f, 0xff90, 0xff93, 0xffd9]
const COMMENT = 0xff64
/** A comment keeps its marker, its length and its kind. */
const COMMENT_HEAD = 6
const [BOX_HEAD, LONG_BOX_HEAD] = [8, 16]
const CODESTREAM = 'jp2c'
const GROUPS: readonly string[] = ['jp2h', 'jpch', 'jplh', 'cgrp']
/** Boxes without which a picture is not shown, or not in its colours. */
const SHOWN: readonly string[] = [
  ...['jP  ', 'ftyp', 'rreq', CODESTREAM, ...GROUPS],
  ...['ihdr', 'bpcc', 'colr', 'pclr', 'cmap', 'cdef', 'res ', 'opct', 'creg'],
]

/**
 * A JPEG 2000 (ISO/IEC 15444-1, Annex I) without what is said beside its picture: boxes with place, device and author are left out,
 * comments in its code are made blank. Its points stay as they are. Never fails: what cannot be read as a box is left out.
 */
export function withoutJpxData(jpx: Uint8Array): Uint8Array {
  const bytes = Buffer.from(jpx)
  if (bytes.length >= 2 && bytes.readUInt16BE(0) === START) return blankComments(bytes)
  return Buffer.concat(keepBoxes(bytes))
}

function keepBoxes(bytes: Buffer): readonly Uint8Array[] {
  const kept: Uint8Array[] = []
  for (let at = 0; at + BOX_HEAD <= bytes.length;) {
    const size = sizeOfBox(bytes, at)
    const [from, end] = [at + size.head, Math.min(at + size.whole, bytes.length)]
    if (end < from) break
    const kind = bytes.toString('latin1', at + 4, at + BOX_HEAD)
    if (GROUPS.includes(kind)) kept.push(boxOf(kind, Buffer.concat(keepBoxes(bytes.subarray(from, end)))))
    else if (kind === CODESTREAM) kept.push(boxOf(kind, blankComments(bytes.subarray(from, end))))
    else if (SHOWN.includes(kind)) kept.push(bytes.subarray(at, end))
    at = end
  }
  return kept
}

/** A box may be longer than four bytes can say (1), or reach to the end (0). */
function sizeOfBox(bytes: Buffer, at: number): Readonly<{ head: number; whole: number }> {
  const said = bytes.readUInt32BE(at)
  if (said === 0) return { head: BOX_HEAD, whole: bytes.length - at }
  if (said !== 1) return { head: BOX_HEAD, whole: said }
  if (at + LONG_BOX_HEAD > bytes.length) return { head: BOX_HEAD, whole: 0 }
  return { head: LONG_BOX_HEAD, whole: Number(bytes.readBigUInt64BE(at + BOX_HEAD)) }
}

function boxOf(kind: string, content: Buffer): Buffer {
  const head = Buffer.alloc(BOX_HEAD, kind.padStart(BOX_HEAD), 'latin1')
  head.writeUInt32BE(BOX_HEAD + content.length, 0)
  return Buffer.concat([head, content])
}

/** The code to its end, with comments of zeros as long as they were: the places of its tiles stay what its header says. */
function blankComments(code: Buffer): Buffer {
  for (let at = 2; at + 2 <= code.length;) {
    const [marker, length] = [code.readUInt16BE(at), lengthAt(code, at)]
    if (marker === END) return code.subarray(0, at + 2)
    if (marker === COMMENT) blank(code, at, length)
    at = marker === TILE ? blankTile(code, at, length) : at + 2 + length
  }
  return code
}

/** Makes the comments of a part of a tile blank; answers where the next part begins. */
function blankTile(code: Buffer, tile: number, length: number): number {
  const size = tile + 10 <= code.length ? code.readUInt32BE(tile + 6) : 0
  const end = size === 0 ? endOf(code) : Math.min(tile + size, code.length)
  for (let at = tile + 2 + length; at + 4 <= end;) {
    const [marker, more] = [code.readUInt16BE(at), lengthAt(code, at)]
    if (marker === DATA) break
    if (marker === COMMENT) blank(code, at, more)
    at += 2 + more
  }
  return Math.max(end, tile + 2 + length)
}

function blank(code: Buffer, comment: number, length: number): void {
  code.fill(0, Math.min(comment + COMMENT_HEAD, code.length), Math.min(comment + 2 + length, code.length))
}

/** How long the segment at a place says it is; all that is left where the code is cut short. */
function lengthAt(code: Buffer, at: number): number {
  return at + 4 <= code.length ? code.readUInt16BE(at + 2) : code.length
}

/** Where the last part of a tile ends that does not say how long it is. */
function endOf(code: Buffer): number {
  const last = code.lastIndexOf(Buffer.from([END >> 8, END & 0xff]))
  return last < 0 ? code.length : last
}
