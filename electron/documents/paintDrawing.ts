import type { Pdf } from './guardedDocument.ts'
import type { PlacedDrawing } from './layout/placed.ts'

/** Draws the outlines of a drawing, cut at the rectangle that is shown of it. */
export function paintDrawing(pdf: Pdf, { x, y, scale, drawing }: PlacedDrawing): void {
  const { left, top, width, height, paths } = drawing
  pdf.save()
  pdf.rect(x, y, width * scale, height * scale).clip()
  pdf.translate(x, y).scale(scale).translate(-left, -top)
  for (const { d, fill, evenOdd, stroke, matrix } of paths) {
    pdf.save()
    if (matrix !== undefined) pdf.transform(...matrix)
    if (stroke !== undefined) pdf.lineWidth(stroke.width).strokeColor(stroke.colour)
    if (fill !== undefined) pdf.fillColor(fill)
    pdf.path(d)
    const rule = evenOdd === true ? 'even-odd' : 'non-zero'
    if (fill !== undefined && stroke !== undefined) pdf.fillAndStroke(fill, stroke.colour, rule)
    else if (fill === undefined) pdf.stroke()
    else pdf.fill(fill, rule)
    pdf.restore()
  }
  pdf.restore()
}
