import type { DocumentContent, DocumentLanguage } from '../../shared/document/content/content.ts'
import { wordPair } from '../../shared/document/words.ts'
import { toCyrillic } from '../../shared/text/cyrillic.ts'
import type { FontSet } from './fontSet.ts'
import type { Paper } from './layout/paper.ts'
import type { Placed, PlacedRule } from './layout/placed.ts'

// In points; from the foot of the sheet to the lower edge: below the mark of the translation, beside the page number.
const WIDTH = 42
const HEIGHT = 21
const BELOW = 20
const GAP = 5
const LINE = 1.2
const DESCENT = 0.25
const WEIGHT = 0.5

/**
 * An empty box with its word at the foot of a first page, on the right: the number of a copy is written into it, because all
 * copies are the same bytes. Furniture, no part of what is read.
 */
export function placeCopyBox(
  { page, keep }: DocumentContent,
  language: DocumentLanguage,
  paper: Paper,
  fonts: FontSet,
): readonly Placed[] {
  if (page?.copyBox !== true) return []
  const right = paper.width - paper.right
  const bottom = paper.height - BELOW
  const face = fonts.regular
  const words = wordsIn(language, keep)
  // Two lines of large type are higher than the box: they stand on its lower edge.
  const middle = bottom - HEIGHT / 2 + paper.foot * 0.35
  const last = Math.min(middle + (paper.foot * LINE * (words.length - 1)) / 2, bottom - paper.foot * DESCENT)
  const texts = words.map((text, at): Placed => {
    const x = right - WIDTH - GAP - (face.width(text) * paper.foot) / 1000
    const y = last - paper.foot * LINE * (words.length - 1 - at)
    return { kind: 'text', element: null, pagination: 'Footer', x, y, face, size: paper.foot, text, grey: true }
  })
  return [...texts, ...frame(right - WIDTH, bottom - HEIGHT, right, bottom)]
}

function wordsIn(language: DocumentLanguage, keep: readonly string[]): readonly string[] {
  const { cnr, en } = wordPair('copyNumber')
  if (language === 'bilingual') return [cnr, en]
  return [language === 'en' ? en : language === 'cnr' ? cnr : toCyrillic(cnr, keep)]
}

function frame(left: number, top: number, right: number, bottom: number): readonly PlacedRule[] {
  const rule = (x1: number, y1: number, x2: number, y2: number): PlacedRule => ({
    kind: 'rule',
    ...{ x1, y1, x2, y2 },
    weight: WEIGHT,
  })
  return [
    rule(left, top, right, top),
    rule(right, top, right, bottom),
    rule(left, bottom, right, bottom),
    rule(left, top, left, bottom),
  ]
}
