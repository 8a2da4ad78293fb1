import type { QrBlock } from '../../../shared/document/content/content.ts'
import { breakLines } from './breakLines.ts'
import { codeModules } from './codeModules.ts'
import type { Placed, PlacedText, Rectangle } from './placed.ts'
import { createEmptyStrip, type Strip } from './strip.ts'
import { createFigure } from './figure.ts'
import { runsFor, type Setting } from './textStrip.ts'

const SIZE = 72
const GAP = 14
const QUIET_MODULES = 4

/** A QR code as black rectangles, its caption beside it. */
export function createQrStrip(block: QrBlock, setting: Setting): Strip {
  const { paper } = setting
  const size = block.size ?? SIZE
  const figure = createFigure(block.alt, setting)
  const caption = captionOf(block, setting, size)
  const draw = (top: number): readonly Placed[] => {
    const rectangles = modules(block.data, paper.left, top, size)
    const code = figure.place({ x: paper.left, y: top, width: size, height: size }, (element) => [
      { kind: 'shape', element, fill: 'solid', outlined: false, rectangles },
    ])
    return [...code, ...caption.map((piece) => ({ ...piece, y: top + piece.y }))]
  }
  return { ...createEmptyStrip(block.id, paper), before: 0.5, after: 0.8, head: { height: size, draw } }
}

// One rectangle for each unbroken row of dark modules keeps the file small and shows no seams.
function modules(data: string, left: number, top: number, size: number): readonly Rectangle[] {
  const code = codeModules(data)
  const count = code.length
  const unit = size / (count + 2 * QUIET_MODULES)
  const rectangles: Rectangle[] = []
  for (const [row, dark] of code.entries()) {
    for (let column = 0; column < count; column += 1) {
      const from = column
      while (column < count && dark[column] === '1') column += 1
      if (column === from) continue
      const x = left + (from + QUIET_MODULES) * unit
      rectangles.push({ x, y: top + (row + QUIET_MODULES) * unit, width: (column - from) * unit, height: unit })
    }
  }
  return rectangles
}

// Heights from the top of the code.
function captionOf(block: QrBlock, setting: Setting, codeSize: number): readonly PlacedText[] {
  const { caption } = block
  if (caption === undefined) return []
  const { paper, fonts, structure, keep } = setting
  const size = paper.size * 0.9
  const start = paper.left + codeSize + GAP
  const share = (paper.width - paper.right - start) / paper.columns.length
  return paper.columns.flatMap((column, index) => {
    const element = structure.add('P', null, { lang: column.lang })
    const lines = breakLines(runsFor(caption, column, keep), fonts, {}, size, share - GAP, block.id)
    return lines.flatMap(({ pieces }, line) =>
      pieces.map(({ text, face, x }): PlacedText => {
        const y = 14 + line * paper.leading
        return { kind: 'text', element, face, text, size, x: start + index * share + x, y }
      }),
    )
  })
}
