import { placeStrip } from './placeStrip.ts'
import type { Paper } from './paper.ts'
import type { Placed, PlacedBookmark } from './placed.ts'
import {
  countFittingLines,
  countHeadLines,
  countLines,
  findSplitPoint,
  measureBody,
  measureLines,
  type Strip,
} from './strip.ts'

/** Pages as they fill up. */
export type Flow = {
  readonly paper: Paper
  air: number
  /** What the page before the last leaves to it, in points. */
  left?: Readonly<{ page: number; height: number }>
  pages: Placed[][]
  y: number
  bookmarks: PlacedBookmark[]
}

// The last page of a short part with less than this on it is taken in, where narrower spaces between the paragraphs make room for
// it; where they do not, the page before leaves it some of what it has, at most so much.
const NEARLY_EMPTY = 0.25
const FEW_PAGES = 10
const NARROWER = [0.85, 0.7, 0.55]
const LEFT = [0.08, 0.14, 0.2, 0.26, 0.32, 0.4]

/** Fills pages with strips, from the top, keeping together what must stay together. */
export function flowStrips(strips: readonly Strip[], paper: Paper): Flow {
  const whole: Flow = { paper, air: 1, pages: [], y: paper.top, bookmarks: [] }
  for (const part of partsOf(strips)) {
    const { pages, bookmarks } = flowPart(part, paper)
    whole.bookmarks.push(...bookmarks.map((bookmark) => ({ ...bookmark, page: bookmark.page + whole.pages.length })))
    whole.pages.push(...pages)
  }
  return whole
}

// What begins on a page of its own is a part; there is one part at least, so that an empty document has a page.
function partsOf(strips: readonly Strip[]): readonly (readonly Strip[])[] {
  const parts: Strip[][] = [[]]
  for (const strip of strips) {
    if (strip.breakBefore && parts.at(-1)?.length !== 0) parts.push([])
    parts.at(-1)?.push(strip)
  }
  return parts
}

function flowPart(strips: readonly Strip[], paper: Paper): Flow {
  const flow = flowWith(strips, paper, 1)
  if (flow.pages.length === 1 || flow.pages.length > FEW_PAGES) return flow
  if (!isNearlyEmpty(flow)) return flow
  for (const air of NARROWER) {
    const narrower = flowWith(strips, paper, air)
    if (narrower.pages.length < flow.pages.length) return narrower
  }
  for (const share of LEFT) {
    const left = { page: flow.pages.length - 2, height: share * pageHeight(flow) }
    const filled = flowWith(strips, paper, 1, left)
    if (filled.pages.length === flow.pages.length && !isNearlyEmpty(filled)) return filled
  }
  return flow
}

function isNearlyEmpty(flow: Flow): boolean {
  return flow.y - flow.paper.top <= NEARLY_EMPTY * pageHeight(flow)
}

function flowWith(strips: readonly Strip[], paper: Paper, air: number, left?: Flow['left']): Flow {
  const flow: Flow = { paper, air, ...(left === undefined ? {} : { left }), pages: [[]], y: paper.top, bookmarks: [] }
  strips.forEach((strip, index) => flowStrip(flow, strip, strips.slice(index + 1, index + 12)))
  return flow
}

function flowStrip(flow: Flow, strip: Strip, following: readonly Strip[]): void {
  const chain = chainHeight(flow, [strip, ...following])
  const before = strip.before * strip.leading * flow.air
  if (chain <= pageHeight(flow) && before + chain > room(flow) + 0.01 && !atTop(flow)) {
    newPage(flow)
    repeatHeader(flow, strip)
  }
  if (!atTop(flow)) flow.y += before
  const tail = strip.keepTail ? chainHeight(flow, following) : 0
  place(flow, strip, 0, tail)
  flow.y += strip.after * strip.leading * flow.air
}

function place(flow: Flow, strip: Strip, from: number, tail: number): void {
  const left = countLines(strip) - from
  const height = (from === 0 ? measureBody(strip, 0) : 0) + measureLines(strip, from, left)
  const fits = height <= room(flow) + 0.01
  const tailFits =
    tail === 0 || tail > pageHeight(flow) || height + strip.after * strip.leading * flow.air + tail <= room(flow)
  if (fits && (tailFits || left <= 3)) {
    put(flow, strip, from, left)
    return
  }
  const fitting = fits ? left - 2 : countFittingLines(strip, from, room(flow) + 0.01)
  const at = strip.splittable ? splitRest(strip, from, fitting) : 0
  // On an empty page a strip that is higher than the page breaks where it must.
  const taken = at === 0 && atTop(flow) ? Math.max(1, Math.min(fitting, left)) : at
  if (taken > 0) put(flow, strip, from, taken)
  newPage(flow)
  repeatHeader(flow, strip)
  place(flow, strip, from + taken, tail)
}

function splitRest(strip: Strip, from: number, fitting: number): number {
  const rest: Strip = { ...strip, tracks: strip.tracks.map((track) => ({ ...track, lines: track.lines.slice(from) })) }
  return findSplitPoint(rest, fitting)
}

function put(flow: Flow, strip: Strip, from: number, lines: number): void {
  const page = flow.pages.at(-1)
  if (page === undefined) return
  if (from === 0) {
    for (const { level, title } of strip.bookmarks) {
      flow.bookmarks.push({ level, title, page: flow.pages.length - 1, y: flow.y })
    }
  }
  page.push(...placeStrip(strip, from, lines, flow.y, from + lines >= countLines(strip)))
  flow.y += (from === 0 ? (strip.head?.height ?? 0) : 0) + measureLines(strip, from, lines)
}

function repeatHeader(flow: Flow, strip: Strip): void {
  const header = strip.repeatedHeader
  if (header === undefined) return
  put(flow, header, 0, countLines(header))
  flow.y += header.after * header.leading * flow.air
}

// What must stand on one page from here: a chain of headings and the head of what follows them.
function chainHeight({ air }: Flow, strips: readonly Strip[]): number {
  let height = 0
  for (const [index, strip] of strips.entries()) {
    const before = index === 0 ? 0 : strip.before * strip.leading * air
    const head = countHeadLines(strip)
    // A short paragraph before the signatures goes with them.
    const whole = strip.keepWithNext || (strip.keepTail && head === countLines(strip))
    if (!whole) return height + before + measureBody(strip, head)
    height += before + measureBody(strip) + strip.after * strip.leading * air
  }
  return height
}

function room(flow: Flow): number {
  const left = flow.left?.page === flow.pages.length - 1 ? flow.left.height : 0
  return flow.paper.height - flow.paper.bottom - left - flow.y
}

function pageHeight(flow: Flow): number {
  return flow.paper.height - flow.paper.bottom - flow.paper.top
}

function atTop(flow: Flow): boolean {
  return flow.y <= flow.paper.top + 0.01
}

function newPage(flow: Flow): void {
  flow.pages.push([])
  flow.y = flow.paper.top
}
