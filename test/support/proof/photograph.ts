import * as mupdf from 'mupdf'
import { PNG } from 'pngjs'

/** How far the corners of the sheet lie inside the picture, as parts of its sides: upper left, upper right, lower right, lower left. */
const CORNERS = [
  [0.06, 0.03],
  [0.97, 0.07],
  [0.99, 0.95],
  [0.02, 0.98],
] as const
const NOISE = 24
const QUALITY = 70

/**
 * A page as a telephone sees it: grey, from aside (perspective), unevenly lit, grainy, as JPEG. The same in every run. `scan`: the
 * page as PNG, by dots that a scanner sees.
 */
export function photograph(scan: Buffer): Uint8Array {
  const page = PNG.sync.read(scan)
  const { width, height } = page
  const at = placeOnPage(width, height)
  const dots = new PNG({ width, height })
  let chance = 7_919
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      chance = (chance * 1_103_515_245 + 12_345) % 2_147_483_648
      const light = 0.6 + 0.4 * (x / width) * (1 - y / (3 * height))
      const grain = (Math.floor(chance / 65_536) % NOISE) - NOISE / 2
      const shade = Math.max(0, Math.min(255, seen(page, ...at(x, y)) * light + grain))
      dots.data.fill(shade, (y * width + x) * 4, (y * width + x) * 4 + 3)
      dots.data[(y * width + x) * 4 + 3] = 255
    }
  }
  return new mupdf.Image(PNG.sync.write(dots, { colorType: 0 })).toPixmap().asJPEG(QUALITY, false)
}

/** A page turned upside down. */
export function turned(scan: Buffer): Buffer {
  const page = PNG.sync.read(scan)
  const dots = new Uint32Array(page.data.buffer, page.data.byteOffset, page.width * page.height)
  dots.reverse()
  return PNG.sync.write(page)
}

/** A page without its lower part. */
export function cutOff(scan: Buffer, keep: number): Buffer {
  const page = PNG.sync.read(scan)
  const height = Math.floor(page.height * keep)
  const upper = new PNG({ width: page.width, height })
  PNG.bitblt(page, upper, 0, 0, page.width, height, 0, 0)
  return PNG.sync.write(upper)
}

/** The dot between four, white outside of the sheet's picture: a table of mid grey. */
function seen({ width, height, data }: PNG, x: number, y: number): number {
  if (x < 0 || y < 0 || x >= width - 1 || y >= height - 1) return 110
  const [left, top] = [Math.floor(x), Math.floor(y)]
  const [right, down] = [x - left, y - top]
  const dot = (column: number, row: number) => data[(row * width + column) * 4] ?? 0
  const upper = dot(left, top) * (1 - right) + dot(left + 1, top) * right
  const lower = dot(left, top + 1) * (1 - right) + dot(left + 1, top + 1) * right
  return upper * (1 - down) + lower * down
}

/** Where on the page a dot of the photo lies: the projective map that takes the four corners to those of the page. */
function placeOnPage(width: number, height: number): (x: number, y: number) => [number, number] {
  const rows = CORNERS.flatMap(([across, below], corner) => {
    const [x, y] = [across * width, below * height]
    const [u, v] = [corner === 1 || corner === 2 ? width : 0, corner > 1 ? height : 0]
    return [
      [x, y, 1, 0, 0, 0, -u * x, -u * y, u],
      [0, 0, 0, x, y, 1, -v * x, -v * y, v],
    ]
  })
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = solve(rows)
  return (x, y) => {
    const depth = g * x + h * y + 1
    return [(a * x + b * y + c) / depth, (d * x + e * y + f) / depth]
  }
}

/** Linear equations by elimination, the constant last in each row. */
function solve(given: readonly (readonly number[])[]): readonly number[] {
  let rows: readonly (readonly number[])[] = given
  for (let column = 0; column < given.length; column += 1) {
    const rest = rows.slice(column)
    const pivot = rest.reduce((best, row) => (Math.abs(row[column] ?? 0) > Math.abs(best[column] ?? 0) ? row : best))
    const lead = pivot.map((value) => value / (pivot[column] ?? 1))
    const others = [...rows.slice(0, column), ...rest.filter((row) => row !== pivot)].map((row) =>
      row.map((value, at) => value - (row[column] ?? 0) * (lead[at] ?? 0)),
    )
    rows = [...others.slice(0, column), lead, ...others.slice(column)]
  }
  return rows.map((row) => row.at(-1) ?? 0)
}
