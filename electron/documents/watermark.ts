import { scriptParts } from './fontFace.ts'
import type { FontSet } from './fontSet.ts'
import type { Pdf } from './guardedDocument.ts'
import type { Paper } from './layout/paper.ts'

const SIZE = 64
const COLOUR = '#e4e4e4'

/** A word across the page, below the text and no part of it: practice mode, draft, copy number. */
export function paintWatermark(pdf: Pdf, word: string, paper: Paper, fonts: FontSet): void {
  fonts.bold.check(word, 'watermark')
  const width = fonts.bold.width(word) * (SIZE / 1000)
  pdf.markContent('Artifact', { type: 'Background' } as unknown as PDFKit.Mixins.MarkingOptions)
  pdf.save()
  pdf.rotate(-50, { origin: [paper.width / 2, paper.height / 2] })
  pdf.face(scriptParts(fonts.bold, word)[0]?.font ?? fonts.bold.font, SIZE).fillColor(COLOUR)
  pdf.text(word, (paper.width - width) / 2, paper.height / 2, { lineBreak: false })
  pdf.restore()
  pdf.endMarkedContent()
}
