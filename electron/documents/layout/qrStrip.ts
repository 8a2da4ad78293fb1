import type { QrBlock } from '../../../shared/document/content/content.ts'
import { breakLines } from './breakLines.ts'
import { codeModules } from './codeModules.ts'
import { codeRectangles } from './codeRectangles.ts'
import type { Placed, PlacedText } from './placed.ts'
import { letterSize } from './paper.ts'
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
    const rectangles = rectanglesOf(block.data, paper.left, top, size)
    const code = figure.place({ x: paper.left, y: top, width: size, height: size }, (element) => [
      { kind: 'shape', element, fill: 'solid', outlined: false, rectangles },
    ])
    return [...code, ...caption.map((piece) => ({ ...piece, y: top + piece.y }))]
  }
  return { ...createEmptyStrip(block.id, paper), before: 0.5, after: 0.8, head: { height: size, draw } }
}

function rectanglesOf(data: string, left: number, top: number, size: number) {
  const code = codeModules({ read: data })
  const unit = size / (code.length + 2 * QUIET_MODULES)
  return codeRectangles(code, { x: left + QUIET_MODULES * unit, y: top + QUIET_MODULES * unit, unit })
}

// Heights from the top of the code.
function captionOf(block: QrBlock, setting: Setting, codeSize: number): readonly PlacedText[] {
  const { caption } = block
  if (caption === undefined) return []
  const { paper, fonts, structure, keep } = setting
  const size = letterSize(paper, 0.9)
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
