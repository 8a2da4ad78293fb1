import type { Bilingual } from '../../../shared/text/bilingual.ts'
import type { Placed, Rectangle } from './placed.ts'
import { figureAltOf, type Setting } from './textStrip.ts'

/** A drawing that is no text: one figure for each language, so that what it shows is said in that language alone. */
export type Figure = Readonly<{
  elements: readonly number[]
  /** The pieces of the drawing, made for the first element, and what the others hold. */
  place(box: Rectangle, draw: (element: number | null) => readonly Placed[]): readonly Placed[]
}>

/** Figures that say in the languages of the sheet what a drawing shows; the same words are said once. */
export function createFigure(alt: Bilingual, { paper, structure, keep }: Setting): Figure {
  const said = new Map(paper.columns.map((column) => [figureAltOf(alt, column, keep), column.lang]))
  const elements = [...said].map(([words, lang]) => structure.add('Figure', null, { alt: words, lang }))
  return {
    elements,
    place(box, draw) {
      const { x, y, width, height } = box
      for (const element of elements) structure.setBox(element, [x, y, x + width, y + height])
      const [first = null, ...others] = elements
      // A figure without content is none: it holds the place of the drawing, and nothing is drawn twice.
      const held = others.map((element): Placed => ({
        kind: 'shape',
        element,
        fill: 'none',
        outlined: false,
        rectangles: [box],
      }))
      return [...draw(first), ...held]
    },
  }
}
