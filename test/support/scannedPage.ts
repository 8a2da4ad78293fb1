import { execFileSync } from 'node:child_process'
import PDFDocument from 'pdfkit'
import { PNG } from 'pngjs'
import { writeTiff } from './writeTiff.ts'

/** How far a dot is lighter or darker than it was, at most; a scanner of an office does less. */
const NOISE = 20

const DOTS_PER_INCH = 200
const POINTS_PER_INCH = 72

/**
 * A page of a PDF as a scanner sees it at 200 dots per inch: grey dots with slight noise, the same in every run. Pages count from 1;
 * `height` cuts it off below so many dots.
 */
export function scanPage(path: string, page: number, height?: number): Buffer {
  const range = ['-r', String(DOTS_PER_INCH), '-f', String(page), '-l', String(page), '-gray', '-png', '-singlefile']
  if (height !== undefined) range.push('-x', '0', '-y', '0', '-W', '1654', '-H', String(height))
  const drawn = PNG.sync.read(execFileSync('pdftoppm', [...range, path], { maxBuffer: 64 * 1024 * 1024 }))
  let chance = 12_345
  for (let at = 0; at < drawn.data.length; at += 4) {
    chance = (chance * 1_103_515_245 + 12_345) % 2_147_483_648
    const dot = (drawn.data[at] ?? 0) + (Math.floor(chance / 65_536) % (2 * NOISE + 1)) - NOISE
    drawn.data.fill(Math.min(255, Math.max(0, dot)), at, at + 3)
  }
  return PNG.sync.write(drawn, { colorType: 0 })
}

/** A PDF of pictures alone, as a scanner writes it. */
export function scannedPdf(pictures: readonly Buffer[]): Promise<Buffer> {
  const document = new PDFDocument({ autoFirstPage: false })
  const parts: Buffer[] = []
  document.on('data', (part: Buffer) => parts.push(part))
  const end = new Promise<Buffer>((resolve) => {
    document.on('end', () => {
      resolve(Buffer.concat(parts))
    })
  })
  for (const picture of pictures) {
    const { width, height } = PNG.sync.read(picture)
    const size: [number, number] = [pointsOf(width), pointsOf(height)]
    document.addPage({ size, margin: 0 }).image(picture, 0, 0, { width: size[0], height: size[1] })
  }
  document.end()
  return end
}

function pointsOf(dots: number): number {
  return (dots * POINTS_PER_INCH) / DOTS_PER_INCH
}

/** A TIFF of one page, not compressed: its grey dots as they are. */
export function tiffOf(picture: Buffer): Buffer {
  const { width, height, data } = PNG.sync.read(picture)
  const dots = Buffer.from(Uint8Array.from({ length: width * height }, (_, index) => data[index * 4] ?? 0))
  return writeTiff({ width, height, compression: 1, dots })
}
