import type { Pdf } from './guardedDocument.ts'
import type { PlacedShape, Rectangle } from './layout/placed.ts'

const SOLID = '#2b2b2b'
const LIGHT = '#d4d4d4'
const LINE = '#2b2b2b'
const STEP = 4

/**
 * Fills the rectangles of a shape; `hatch` and `cross` are lines, which every printer keeps apart from grey. One that is
 * neither filled nor outlined is there and not seen.
 */
export function paintShape(pdf: Pdf, { fill, outlined, rectangles }: PlacedShape): void {
  if (fill === 'solid' || fill === 'light') {
    for (const { x, y, width, height } of rectangles) pdf.rect(x, y, width, height)
    pdf.fill(outlined && fill === 'light' ? LIGHT : outlined ? SOLID : '#000000')
  } else if (fill !== 'none')
    rectangles.forEach((rectangle) => {
      paintLines(pdf, rectangle, fill === 'cross')
    })
  if (!outlined && fill !== 'none') return
  if (outlined) pdf.lineWidth(0.6).strokeColor(LINE)
  for (const { x, y, width, height } of rectangles) pdf.rect(x, y, width, height)
  if (outlined) pdf.stroke()
  else pdf.addContent('n')
}

function paintLines(pdf: Pdf, { x, y, width, height }: Rectangle, crossed: boolean): void {
  pdf.save()
  pdf.rect(x, y, width, height).clip()
  pdf.lineWidth(0.6).strokeColor(LINE)
  for (let at = -height; at < width; at += STEP) {
    pdf.moveTo(x + at, y + height).lineTo(x + at + height, y)
    if (crossed) pdf.moveTo(x + at, y).lineTo(x + at + height, y + height)
  }
  pdf.stroke().restore()
}
