import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PNG } from 'pngjs'
import { root } from '../../setup/paths.mjs'

const SIZES = [16, 24, 32, 48, 64, 128, 256]
/** What is larger is kept as PNG; smaller ones as bitmaps, which every reader of icons knows. */
const LARGEST_BITMAP = 48

/** The bitmap of one size: colours from the last row up, blue first, and an empty mask, since the colours tell what shines through. */
function bitmap(png) {
  const { width, height, data } = PNG.sync.read(png)
  const maskRow = Math.ceil(width / 32) * 4
  const bytes = Buffer.alloc(40 + width * height * 4 + maskRow * height)
  bytes.writeUInt32LE(40, 0)
  bytes.writeInt32LE(width, 4)
  bytes.writeInt32LE(height * 2, 8)
  bytes.writeUInt16LE(1, 12)
  bytes.writeUInt16LE(32, 14)
  for (let row = 0; row < height; row += 1)
    for (let column = 0; column < width; column += 1) {
      const from = ((height - 1 - row) * width + column) * 4
      const [red, green, blue, alpha] = data.subarray(from, from + 4)
      bytes.set([blue, green, red, alpha], 40 + (row * width + column) * 4)
    }
  return bytes
}

/** Writes the icon of the program, all its sizes in one file, as Windows wants it. */
export function writeIcon(path) {
  const images = SIZES.map((size) => {
    const png = readFileSync(join(root, `resources/icons/${size}x${size}.png`))
    return { size, bytes: size <= LARGEST_BITMAP ? bitmap(png) : png }
  })
  const head = Buffer.alloc(6 + images.length * 16)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(images.length, 4)
  let offset = head.length
  for (const [at, { size, bytes }] of images.entries()) {
    // 256 is written as nought.
    head.set([size % 256, size % 256], 6 + at * 16)
    head.writeUInt16LE(1, 10 + at * 16)
    head.writeUInt16LE(32, 12 + at * 16)
    head.writeUInt32LE(bytes.length, 14 + at * 16)
    head.writeUInt32LE(offset, 18 + at * 16)
    offset += bytes.length
  }
  writeFileSync(path, Buffer.concat([head, ...images.map(({ bytes }) => bytes)]))
}
