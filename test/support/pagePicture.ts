import { execFileSync } from 'node:child_process'
import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'

/** A page in grey: one byte for each dot, from the upper left corner. */
export type Picture = Readonly<{ width: number; height: number; dots: Uint8Array }>

const DOTS_PER_INCH = 45
// Drawn finer and taken together by squares: so what a drawing program does to the edges of letters evens out.
const FINER = 3
// Shades this coarse make small files, and no eye needs more of a page in this size.
const SHADE = 17
// How far two blurred dots may be apart (0 to 1), and how many may be further apart. Poppler's two drawing programs,
// which have little in common but the file, differ in one such dot at most. A word that changes its line's length or
// anything that moves by a point differs in thousands; one digit for another does not: that is for the tests of the text.
const NEAR = 0.15
export const MOST_APART = 4

/** A page as poppler draws it; `program` may be its other drawing program, which writes no bare dots. Pages count from 1. */
export function pagePicture(path: string, page: number, program: 'pdftoppm' | 'pdftocairo' = 'pdftoppm'): Picture {
  const range = ['-r', String(DOTS_PER_INCH * FINER), '-f', String(page), '-l', String(page), '-gray', '-singlefile']
  const given = program === 'pdftocairo' ? [...range, '-png', path, '-'] : [...range, path]
  const bytes = execFileSync(program, given, { maxBuffer: 64 * 1024 * 1024 })
  return coarser(program === 'pdftocairo' ? picture(bytes) : bareDots(bytes))
}

/** A picture from a PGM file: its size in words, then its dots as they are. */
function bareDots(bytes: Buffer): Picture {
  const [head = '', width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 64).toString('latin1')) ?? []
  if (head === '') throw new Error('no picture in grey')
  return { width: Number(width), height: Number(height), dots: bytes.subarray(head.length) }
}

/** A picture from the bytes of a PNG file. */
export function picture(bytes: Uint8Array): Picture {
  const { width, height, data } = PNG.sync.read(Buffer.from(bytes))
  const dots = Uint8Array.from({ length: width * height }, (_, index) => data[index * 4] ?? 0)
  return { width, height, dots }
}

/** A picture as a small PNG file. */
export function pictureFile({ width, height, dots }: Picture): Buffer {
  const png = new PNG({ width, height })
  png.data = rgba(dots)
  return PNG.sync.write(png, { colorType: 0, deflateLevel: 9 })
}

/**
 * How many dots of two pages differ, and a picture that shows them (of two that are the same, none). Both are blurred before, so that the edges of
 * letters do not count. Sheets of different sizes differ in every dot.
 */
export function pictureDifference(one: Picture, other: Picture): Readonly<{ apart: number; shown: Buffer }> {
  const { width, height } = one
  const shown = new PNG({ width, height })
  if (width === other.width && height === other.height && Buffer.compare(one.dots, other.dots) === 0) {
    return { apart: 0, shown: Buffer.alloc(0) }
  }
  if (width !== other.width || height !== other.height) {
    return { apart: width * height, shown: PNG.sync.write(shown) }
  }
  const options = { threshold: NEAR, includeAA: true }
  const apart = pixelmatch(rgba(blurred(one)), rgba(blurred(other)), shown.data, width, height, options)
  return { apart, shown: PNG.sync.write(shown) }
}

function coarser(fine: Picture): Picture {
  const width = Math.floor(fine.width / FINER)
  const height = Math.floor(fine.height / FINER)
  const dots = Uint8Array.from({ length: width * height }, (_, index) => {
    const left = (index % width) * FINER
    const top = Math.floor(index / width) * FINER
    let sum = 0
    for (let row = top; row < top + FINER; row += 1) {
      for (let column = left; column < left + FINER; column += 1) sum += fine.dots[row * fine.width + column] ?? 0
    }
    return shade(sum / FINER ** 2)
  })
  return { width, height, dots }
}

/** A page whose every dot is the mean of it and of those around it: the edges of letters do not count. */
export function blurred({ width, height, dots }: Picture): Uint8Array {
  return dots.map((_, index) => {
    const x = index % width
    const y = Math.floor(index / width)
    let sum = 0
    let count = 0
    for (let row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row += 1) {
      for (let column = Math.max(0, x - 1); column <= Math.min(width - 1, x + 1); column += 1) {
        sum += dots[row * width + column] ?? 0
        count += 1
      }
    }
    return Math.round(sum / count)
  })
}

function rgba(dots: Uint8Array): Buffer {
  const data = Buffer.alloc(dots.length * 4, 255)
  dots.forEach((dot, index) => data.fill(dot, index * 4, index * 4 + 3))
  return data
}

function shade(dot: number): number {
  return Math.round(dot / SHADE) * SHADE
}
