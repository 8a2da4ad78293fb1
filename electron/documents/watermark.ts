import { splitByFont } from './fontFace.ts'
import type { FontSet } from './fontSet.ts'
import type { Pdf } from './guardedDocument.ts'
import type { Paper } from './layout/paper.ts'

const SIZE = 64
const SLANT = 50
// The part of the slanted line through the sheet a long word may fill before it is set smaller: nothing is cut off.
const MOST = 0.85
const COLOUR = '#e4e4e4'

/** A word across the page, below the text and no part of it: practice mode, draft, copy number. */
export function paintWatermark(pdf: Pdf, word: string, paper: Paper, fonts: FontSet): void {
  fonts.bold.check(word, 'watermark')
  const angle = (SLANT * Math.PI) / 180
  const line = MOST * Math.min(paper.width / Math.cos(angle), paper.height / Math.sin(angle))
  const size = Math.min(SIZE, (line * 1000) / fonts.bold.width(word))
  const width = fonts.bold.width(word) * (size / 1000)
  pdf.markPagination('Watermark')
  pdf.save()
  pdf.rotate(-SLANT, { origin: [paper.width / 2, paper.height / 2] })
  pdf.face(splitByFont(fonts.bold, word)[0]?.font ?? fonts.bold.font, size).fillColor(COLOUR)
  pdf.text(word, (paper.width - width) / 2, paper.height / 2, { lineBreak: false })
  pdf.restore()
  pdf.endMarkedContent()
}
