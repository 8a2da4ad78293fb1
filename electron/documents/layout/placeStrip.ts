import type { Line } from './breakLines.ts'
import type { ItemLabel } from './itemLabels.ts'
import { MOST_SHRINK } from './optimalBreaks.ts'
import { PEN_RULE, PEN_WEIGHT } from './pen.ts'
import type { Placed, PlacedText } from './placed.ts'
import { measureLines, type Strip, type Track, type TrackLine } from './strip.ts'

// Where the baseline stands in a line, from its top.
const BASELINE = 0.74
// A space may grow by at most this many times its own width.
const MOST_STRETCH = 2.2
// Between a place to write in and what follows.
const PEN_GAP = 3

/** The pieces of `count` lines of a strip, from line `from` on, with the top of the first at `y`. */
export function placeStrip(strip: Strip, from: number, count: number, y: number, ends: boolean): readonly Placed[] {
  const headHeight = from === 0 ? (strip.head?.height ?? 0) : 0
  const placed: Placed[] = []
  if (from === 0) placed.push(...(strip.head?.draw(y) ?? []))
  placed.push(...rulesOf(strip, from, y, y + headHeight + measureLines(strip, from, count), ends))
  for (const track of strip.tracks) placed.push(...placeTrack(track, from, count, y + headHeight, strip))
  return placed
}

function placeTrack(track: Track, from: number, count: number, top: number, strip: Strip): readonly Placed[] {
  const placed: Placed[] = []
  // What a line has more stands above it.
  const baseline = (line: number): number =>
    top + measureLines(strip, from, line - from + 1) - (1 - BASELINE) * strip.leading
  if (track.label !== undefined && from === 0) placed.push(placeLabel(track.label, baseline(0)))
  track.lines.slice(from, from + count).forEach((trackLine, index) => {
    placed.push(...placeLine(trackLine, track, baseline(from + index)))
  })
  const { signedAt } = track
  if (signedAt !== undefined && signedAt >= from && signedAt < from + count) {
    const y = baseline(signedAt) + PEN_RULE
    placed.push({ kind: 'rule', x1: track.x, x2: track.x + track.width, y1: y, y2: y, weight: PEN_WEIGHT })
  }
  return placed
}

function placeLabel({ piece, element, size, x, box }: ItemLabel, y: number): Placed {
  if (!box) return { kind: 'text', element, x, y, face: piece.face, size, text: `${piece.text} ` }
  const side = piece.width
  return {
    kind: 'shape',
    element,
    fill: 'none',
    outlined: true,
    rectangles: [{ x, y: y - side, width: side, height: side }],
  }
}

function placeLine(trackLine: TrackLine, track: Track, y: number): readonly Placed[] {
  const { line, element, size, spacing } = trackLine
  const extra = spacing === 0 ? 0 : spacing * size * Math.max(0, units(line).length - 1)
  const start = track.x + offset(track, line.width + extra)
  if (spacing === 0 || element === null) {
    const stretch = stretchOf(line, track)
    let spaces = 0
    return line.pieces.flatMap((piece): readonly Placed[] => {
      const { x, face, text } = piece
      const left = start + x + spaces * stretch
      spaces += spacesIn(text)
      const owner = piece.element ?? element
      const words: PlacedText = { kind: 'text', element: owner, x: left, y, face, size, text }
      if (piece.pen === true) return [words, penRule(left, piece.width, y)]
      return [stretch === 0 ? words : { ...words, stretch }]
    })
  }
  return spaced(line, element, start, y, size, spacing)
}

function penRule(x: number, width: number, y: number): Placed {
  return { kind: 'rule', x1: x, x2: x + width - PEN_GAP, y1: y + PEN_RULE, y2: y + PEN_RULE, weight: PEN_WEIGHT }
}

// What every space of a line must give so that the line fills its track. A line that would have to give too much (a
// long word that cannot be divided follows) keeps its own width: one short line disturbs less than one full of holes.
function stretchOf(line: Line, track: Track): number {
  if (track.even !== true || (line.ends && line.width <= track.width)) return 0
  const spaces = spacesIn(
    line.pieces
      .map(({ text }) => text)
      .join('')
      .trimEnd(),
  )
  const stretch = spaces === 0 ? 0 : (track.width - line.width) / spaces
  const space = ((line.pieces[0]?.face.width(' ') ?? 0) * (track.lines[0]?.size ?? 0)) / 1000
  return stretch > MOST_STRETCH * space ? 0 : Math.max(-1.2 * MOST_SHRINK * space, stretch)
}

function spacesIn(text: string): number {
  return text.split(' ').length - 1
}

// At 0.09 of the size letters stand visibly apart and readers of the text layer still see one word.
function spaced(
  line: Line,
  element: number,
  start: number,
  y: number,
  size: number,
  spacing: number,
): readonly Placed[] {
  let x = start
  return units(line).map(({ text, face }): PlacedText => {
    const piece: PlacedText = { kind: 'text', element, x, y, face, size, text }
    x += face.width(text) * (size / 1000) + spacing * size
    return piece
  })
}

// Letters apart, but Lj, Nj and Dž are one letter and stay together.
function units(line: Line): { text: string; face: Line['pieces'][number]['face'] }[] {
  return line.pieces.flatMap(({ text, face }) =>
    (text.trimEnd().match(/[Dd][Žž]|[LlNn][Jj]|\P{M}\p{M}*/gu) ?? []).map((unit) => ({ text: unit, face })),
  )
}

function offset(track: Track, width: number): number {
  if (track.align === 'left') return 0
  return track.align === 'right' ? track.width - width : (track.width - width) / 2
}

function rulesOf(strip: Strip, from: number, top: number, bottom: number, ends: boolean): readonly Placed[] {
  const rules = strip.rules
  if (rules === undefined) return []
  const { x1, x2 } = rules
  const placed: Placed[] = []
  if (rules.above !== undefined && from === 0) {
    placed.push({ kind: 'rule', x1, x2, y1: top - 2, y2: top - 2, weight: rules.above })
  }
  if (rules.below !== undefined && ends) {
    placed.push({ kind: 'rule', x1, x2, y1: bottom + 2, y2: bottom + 2, weight: rules.below })
  }
  return placed
}
