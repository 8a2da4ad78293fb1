import type { Line } from './breakLines.ts'
import type { ItemLabel } from './itemLabels.ts'
import type { Paper } from './paper.ts'
import type { Placed } from './placed.ts'

/** A line in a track, and the structure element it belongs to (null in a repeated table header: an artifact). */
export type TrackLine = Readonly<{ line: Line; element: number | null; size: number; spacing: number }>

/** One column of lines in a strip. */
export type Track = Readonly<{
  x: number
  width: number
  align: 'left' | 'centre' | 'right'
  /** Spaces are stretched so that every line but the last fills the track. */
  even?: boolean
  lines: readonly TrackLine[]
  /** Number or dash of a list item, before the first line. */
  label?: ItemLabel
  /** A rule below the line of this number, where somebody signs. */
  signedAt?: number
}>

/**
 * A horizontal band of the document: a pair of paragraphs, a table row, the signatures. All its tracks have the same
 * leading and break over pages at the same line, so columns never drift apart.
 */
export type Strip = Readonly<{
  id: string
  leading: number
  /** Points more above a line: where a hand writes on it. Nothing where every line has the same height. */
  extra?: readonly number[]
  before: number
  after: number
  /** Height above the lines, in points, and what is drawn there from a top edge on. */
  head?: Readonly<{ height: number; draw: (top: number) => readonly Placed[] }>
  tracks: readonly Track[]
  splittable: boolean
  keepWithNext: boolean
  /** Leaves its last lines to the page of the signatures that follow. */
  keepTail: boolean
  breakBefore: boolean
  rules?: Readonly<{ x1: number; x2: number; above?: number; below?: number }>
  /** Drawn again, as an artifact, where the table goes on. */
  repeatedHeader?: Strip
  bookmarks: readonly Readonly<{ level: 1 | 2; title: string }>[]
}>

/** Lines of the longest track. */
export function countLines(strip: Strip): number {
  return Math.max(0, ...strip.tracks.map((track) => track.lines.length))
}

/** Height without the spaces before and after, in points. */
export function measureBody(strip: Strip, lines = countLines(strip)): number {
  return (strip.head?.height ?? 0) + measureLines(strip, 0, lines)
}

/** Height of some lines, in points. */
export function measureLines({ leading, extra = [] }: Strip, from: number, count: number): number {
  return count * leading + extra.slice(from, from + count).reduce((sum, more) => sum + more, 0)
}

/** How many lines from one on fit into a height. */
export function countFittingLines(strip: Strip, from: number, height: number): number {
  let count = 0
  while (from + count < countLines(strip) && measureLines(strip, from, count + 1) <= height) count += 1
  return count
}

/** Lines that must stand together at the head of a strip: up to the first place it may break, all of what does not split. */
export function countHeadLines(strip: Strip): number {
  const lines = countLines(strip)
  if (!strip.splittable) return lines
  for (let at = 2; at < lines; at += 1) if (mayBreak(strip, at)) return at
  return lines
}

/**
 * The most lines, at most `fitting`, after which the strip may break: at least two of every track stay on either side,
 * or the whole track. 0 where it may not break there.
 */
export function findSplitPoint(strip: Strip, fitting: number): number {
  for (let at = Math.min(fitting, countLines(strip) - 1); at >= 2; at -= 1) if (mayBreak(strip, at)) return at
  return 0
}

function mayBreak(strip: Strip, at: number): boolean {
  return strip.tracks.every(({ lines }) => lines.length <= at || (at >= 2 && lines.length - at >= 2))
}

/** A band without anything in it yet. */
export function createEmptyStrip(id: string, paper: Paper): Strip {
  return {
    id,
    leading: paper.leading,
    before: 0,
    after: 0,
    tracks: [],
    splittable: false,
    keepWithNext: false,
    keepTail: false,
    breakBefore: false,
    bookmarks: [],
  }
}
