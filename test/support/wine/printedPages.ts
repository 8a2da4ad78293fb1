import { execFileSync } from 'node:child_process'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { blurred, picture, type Picture } from '../pagePicture.ts'
import { createTemporaryFolder } from '../temporaryFolder.ts'

const DOTS_PER_INCH = 60

function picturesIn(folder: string): readonly Picture[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.png'))
  return names
    .toSorted((one, other) => numberIn(one) - numberIn(other))
    .map((name) => picture(readFileSync(join(folder, name))))
}

const numberIn = (name: string) => Number(/(\d+)\.png$/.exec(name)?.[1])

/** The pages of what a driver made of a document, in grey. */
export function pagesOfPostScript(bytes: Uint8Array): readonly Picture[] {
  const folder = createTemporaryFolder('naknada-drawn-')
  const file = join(folder, 'printed.ps')
  writeFileSync(file, bytes)
  const target = `-sOutputFile=${join(folder, '%d.png')}`
  const edges = ['-dTextAlphaBits=4', '-dGraphicsAlphaBits=4']
  execFileSync('gs', [
    '-q',
    '-dSAFER',
    '-dNOPAUSE',
    '-dBATCH',
    '-sDEVICE=pnggray',
    `-r${String(DOTS_PER_INCH)}`,
    ...edges,
    target,
    file,
  ])
  return picturesIn(folder)
}

/** The pages of the document itself, as another engine draws them. */
export function pagesOfPdf(bytes: Uint8Array): readonly Picture[] {
  const folder = createTemporaryFolder('naknada-drawn-')
  const file = join(folder, 'sent.pdf')
  writeFileSync(file, bytes)
  execFileSync('pdftoppm', ['-r', String(DOTS_PER_INCH), '-gray', '-png', file, join(folder, 'p')])
  return picturesIn(folder)
}

/**
 * How well the ink of one page lies on that of another, blurred, where they are laid on each other as well as a dot allows: 1 where it is
 * the same. A dot is 0.4 mm; a spooler's driver and the engine that draws the document round the edge of the paper differently.
 */
export function inkCorrelation(one: Picture, other: Picture): number {
  const [first, second] = [inkOf(one), inkOf(other)]
  const shifts = [-1, 0, 1].flatMap((down) => [-1, 0, 1].map((right) => ({ down, right })))
  return Math.max(...shifts.map((shift) => correlation(first, second, shift)))
}

function inkOf({ width, height, dots }: Picture): Picture {
  const soft = blurred({ width, height, dots })
  return { width, height, dots: soft.map((dot) => 255 - dot) }
}

type Shift = Readonly<{ down: number; right: number }>

/** Of the dots that both pages have, but for their very edge. */
function correlation(one: Picture, other: Picture, { down, right }: Shift): number {
  const width = Math.min(one.width, other.width) - 1
  const height = Math.min(one.height, other.height) - 1
  const sums = { one: 0, other: 0, squareOne: 0, squareOther: 0, product: 0, count: 0 }
  for (let row = 1; row < height; row += 1)
    for (let column = 1; column < width; column += 1) {
      const first = one.dots[row * one.width + column] ?? 0
      const second = other.dots[(row + down) * other.width + column + right] ?? 0
      sums.one += first
      sums.other += second
      sums.squareOne += first * first
      sums.squareOther += second * second
      sums.product += first * second
      sums.count += 1
    }
  const spread = (sum: number, square: number) => Math.sqrt(sums.count * square - sum * sum)
  const together = sums.count * sums.product - sums.one * sums.other
  return together / (spread(sums.one, sums.squareOne) * spread(sums.other, sums.squareOther))
}
