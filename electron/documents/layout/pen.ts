import { wordPair } from '../../../shared/document/words.ts'
import { toCyrillic } from '../../../shared/text/cyrillic.ts'
import type { Line } from './breakLines.ts'
import { LANGUAGE_TAGS, type Column } from './paper.ts'
import type { Structure } from './structure.ts'

// Eight millimetres, in points: what a hand needs between the rule it writes on and what stands above.
const HAND = 22.7
// How far letters reach below their baseline, in parts of their size.
const DESCENT = 0.34
/** Below the baseline, where the pen runs. */
export const PEN_RULE = 2.5
export const PEN_WEIGHT = 0.6

/** From the baseline of letters of a size to that of a line with a place to write in, in points. */
export function penLeading(size: number): number {
  return Math.max(25, leadingFor(HAND, size))
}

/** From the baseline of letters of a size to that of a line whose rule has so much free above it, in points. */
export function leadingFor(free: number, size: number): number {
  return free + DESCENT * size - PEN_RULE
}

type Lines = Readonly<{ lines: readonly Readonly<{ line: Line }>[] }>

/** What each line of a strip has above itself besides its leading: a line that is written on is higher, in all columns alike. */
export function penRoom(tracks: readonly Lines[], leading: number, size: number): readonly number[] | undefined {
  const written = tracks.flatMap(({ lines }) => lines.flatMap(({ line }, at) => (hasPen(line) ? [at] : [])))
  if (written.length === 0) return undefined
  const more = Math.max(0, penLeading(size) - leading)
  return Array.from({ length: Math.max(...written) + 1 }, (_, at) => (written.includes(at) ? more : 0))
}

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
