import type { Emblem } from '../../../shared/domain/offices/emblem.ts'
import { createFigure } from './figure.ts'
import type { Paper } from './paper.ts'
import { createEmptyStrip, type Strip } from './strip.ts'
import type { Setting } from './textStrip.ts'

// The room of an emblem; free where courts have it preprinted or put it on with their stamp: a drawn stand-in would be false.
const HEIGHT = 58
const BELOW = 6
// An emblem that lies is no wider than this, in points.
const WIDEST = 120

/** The emblem of the office at the left edge, above its name; or the place for one. */
export function createEmblemStrip(id: string, emblem: Emblem | undefined, setting: Setting): Strip {
  const { paper } = setting
  const empty: Strip = { ...createEmptyStrip(id, paper), keepWithNext: true }
  if (emblem === undefined) return { ...empty, head: { height: HEIGHT, draw: () => [] } }
  const { alt, ...drawing } = emblem
  const scale = Math.min((HEIGHT - BELOW) / drawing.height, WIDEST / drawing.width)
  const figure = createFigure(alt, setting)
  const [width, height] = [drawing.width * scale, drawing.height * scale]
  return {
    ...empty,
    head: {
      height: HEIGHT,
      draw: (top) => {
        const x = leftOf(paper)
        const y = top + HEIGHT - BELOW - height
        return figure.place({ x, y, width, height }, (element) => [{ kind: 'drawing', element, x, y, scale, drawing }])
      },
    },
  }
}

function leftOf(paper: Paper): number {
  return paper.columns[0]?.x ?? paper.left
}
