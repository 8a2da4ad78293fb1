import type { Line } from './breakLines.ts'
import type { Placed, PlacedText } from './placed.ts'
import type { Strip, Track, TrackLine } from './strip.ts'

// Where the baseline stands in a line, from its top.
const BASELINE = 0.74
// A space may grow by at most this many times its own width.
const MOST_STRETCH = 2.2

/** The pieces of `count` lines of a strip, from line `from` on, with the top of the first at `y`. */
export function placeStrip(strip: Strip, from: number, count: number, y: number, ends: boolean): readonly Placed[] {
  const headHeight = from === 0 ? (strip.head?.height ?? 0) : 0
  const placed: Placed[] = []
  if (from === 0) placed.push(...(strip.head?.draw(y) ?? []))
  placed.push(...rulesOf(strip, from, y, y + headHeight + count * strip.leading, ends))
  for (const track of strip.tracks) placed.push(...placeTrack(track, from, count, y + headHeight, strip.leading))
  return placed
}

function placeTrack(track: Track, from: number, count: number, top: number, leading: number): readonly Placed[] {
  const placed: Placed[] = []
  const label = track.label
  if (label !== undefined && from === 0) {
    const { piece, element, size, x } = label
    placed.push({
      kind: 'text',
      element,
      x,
      y: top + leading * BASELINE,
      face: piece.face,
      size,
      text: `${piece.text} `,
    })
  }
  track.lines.slice(from, from + count).forEach((trackLine, index) => {
    placed.push(...placeLine(trackLine, track, top + (index + BASELINE) * leading))
  })
  return placed
}

function placeLine(trackLine: TrackLine, track: Track, y: number): readonly Placed[] {
  const { line, element, size, spacing } = trackLine
  const extra = spacing === 0 ? 0 : spacing * size * Math.max(0, units(line).length - 1)
  const start = track.x + offset(track, line.width + extra)
  if (spacing === 0 || element === null) {
    const stretch = stretchOf(line, track)
    let spaces = 0
    return line.pieces.map(({ x, face, text }): PlacedText => {
      const left = start + x + spaces * stretch
      spaces += spacesIn(text)
      return { kind: 'text', element, x: left, y, face, size, text, ...(stretch === 0 ? {} : { stretch }) }
    })
  }
  return spaced(line, element, start, y, size, spacing)
}

// What every space of a line must give so that the line fills its track. A line that would have to give too much (a
// long word that cannot be divided follows) keeps its own width: one short line disturbs less than one full of holes.
function stretchOf(line: Line, track: Track): number {
  if (track.even !== true || line.ends) return 0
  const spaces = spacesIn(
    line.pieces
      .map(({ text }) => text)
      .join('')
      .trimEnd(),
  )
  const stretch = spaces === 0 ? 0 : (track.width - line.width) / spaces
  const size = line.pieces[0]?.face.width(' ') ?? 0
  return stretch * 1000 > MOST_STRETCH * size * (track.lines[0]?.size ?? 0) ? 0 : Math.max(0, stretch)
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
