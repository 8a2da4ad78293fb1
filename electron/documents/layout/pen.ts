import { wordPair } from '../../../shared/document/words.ts'
import { toCyrillic } from '../../../shared/text/cyrillic.ts'
import type { Line } from './breakLines.ts'
import { LANGUAGE_TAGS, type Column } from './paper.ts'
import type { Structure } from './structure.ts'

/** Nine millimetres, in points: what a hand needs between two lines. */
export const PEN_LEADING = 25.5
/** A line of running text with a place to write in: eight are free between it and the text above. */
export const PEN_TEXT_LEADING = 25
/** Below the baseline, where the pen runs. */
export const PEN_RULE = 2.5
export const PEN_WEIGHT = 0.6

/** The same lines with an element for every place to write in, which is read as such and not as a row of signs. */
export function withPens(
  lines: readonly Line[],
  parent: number,
  column: Column,
  structure: Structure,
): readonly Line[] {
  if (!lines.some(hasPen)) return lines
  return lines.map((line) => ({
    ...line,
    pieces: line.pieces.map((piece) =>
      piece.pen === true ? { ...piece, element: penElement(parent, column, structure) } : piece,
    ),
  }))
}

/** Whether a line has a place to write in. */
export function hasPen({ pieces }: Line): boolean {
  return pieces.some(({ pen }) => pen === true)
}

/** An element that says there is room to write. */
export function penElement(parent: number, column: Column, structure: Structure): number {
  return structure.add('Span', parent, spoken(wordPair('pen.place'), column))
}

/** What is read instead of what is drawn, in the language of a column; in Montenegrin where it is a further one. */
export function spoken(text: Readonly<{ cnr: string; en: string }>, { side, cyrillic, lang }: Column) {
  const own = Object.values<string>(LANGUAGE_TAGS).includes(lang)
  return { actual: cyrillic ? toCyrillic(text.cnr) : text[side], lang: own ? lang : LANGUAGE_TAGS.cnr }
}
