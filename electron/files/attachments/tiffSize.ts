import type { PictureSize } from '../../../shared/domain/caseFile/pictureSize.ts'

const HEAD = 8
const ENTRY = 12
const WIDTH = 256
const HEIGHT = 257
const SHORT = 3
const LITTLE = 0x49

/** Reads bytes of a file; fewer where it ends before. */
type Read = (from: number, length: number) => Buffer

/** The size that a page of a TIFF says it has, counted from 0; undefined where there is none, or its table is cut short. */
export function readTiffSize(read: Read, page: number): PictureSize | undefined {
  const head = read(0, HEAD)
  if (head.length < HEAD) return undefined
  const isLittle = head[0] === LITTLE
  const short = (bytes: Buffer, at: number) => (isLittle ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at))
  const long = (bytes: Buffer, at: number) => (isLittle ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at))
  let place = long(head, 4)
  for (let number = 0; place !== 0; number += 1) {
    const count = read(place, 2)
    if (count.length < 2) return undefined
    const length = short(count, 0) * ENTRY
    const table = read(place + 2, length + 4)
    if (table.length < length + 4) return undefined
    if (number === page) {
      const valueOf = (tag: number): number => {
        for (let at = 0; at < length; at += ENTRY) {
          if (short(table, at) === tag)
            return short(table, at + 2) === SHORT ? short(table, at + 8) : long(table, at + 8)
        }
        return 0
      }
      return { width: valueOf(WIDTH), height: valueOf(HEIGHT) }
    }
    place = long(table, length)
  }
  return undefined
}
