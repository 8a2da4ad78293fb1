import { alignTokens, type AlignedPair } from './alignTokens.ts'
import type { Token } from './judgmentTokens.ts'

/** How a passage stands in a judgment: word for word, with differences, word for word but out of its order, or not at all. */
export type Passage =
  | Readonly<{ state: 'same' }>
  | Readonly<{ state: 'moved' }>
  | Readonly<{ state: 'missing' }>
  /** `found` counts from the beginning of the judgment. */
  | Readonly<{ state: 'differs'; pairs: readonly AlignedPair[] }>

type Tokens = readonly Token[]
type Place = Readonly<{ passage: number; from: number }>
type Stretch = Readonly<{ from: number; to: number }>

/** Half of its words must stand there: fewer are another text. */
const LEAST_ALIKE = 0.5
const MARGIN = 60
/** The key of no word. */
const TAKEN = ''
/** A word that stands more often says little of where a passage is. */
const RARE = 40

/**
 * Finds each passage, in their order, in a judgment. What stands word for word in the right order are anchors; every other passage
 * is looked for between its neighbours first, so that the same sentence elsewhere in the judgment does not hide a changed one.
 */
export function findPassages(passages: readonly Tokens[], judgment: Tokens): readonly Passage[] {
  const places = indexOf(judgment)
  const exact = passages.map((passage) => placesOf(passage, judgment, places))
  const anchors = anchorsOf(exact, passages)
  const free = withoutAnchors(judgment, anchors, passages)
  return passages.map((passage, at): Passage => {
    if (anchors.has(at)) return { state: 'same' }
    const gap = gapAround(at, passages, anchors, judgment.length)
    const pairs = fit(passage, free, places, gap) ?? fit(passage, free, places, { from: 0, to: judgment.length })
    if ((exact[at] ?? []).length > 0 && (pairs === undefined || isWhole(pairs, passage, judgment))) {
      return { state: 'moved' }
    }
    return pairs === undefined ? { state: 'missing' } : { state: 'differs', pairs }
  })
}

function indexOf(tokens: Tokens): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>()
  tokens.forEach(({ key }, at) => {
    const known = places.get(key)
    if (known === undefined) places.set(key, [at])
    else known.push(at)
  })
  return places
}

/** Where a passage stands word for word. */
function placesOf(
  passage: Tokens,
  judgment: Tokens,
  places: ReadonlyMap<string, readonly number[]>,
): readonly number[] {
  const counted = passage.map(({ key }, at) => ({ at, found: places.get(key) ?? [] }))
  const [rarest] = counted.toSorted((one, other) => one.found.length - other.found.length)
  if (rarest === undefined) return []
  return rarest.found
    .map((found) => found - rarest.at)
    .filter((from) => passage.every(({ key }, at) => judgment[from + at]?.key === key))
}

/** The longest choice of places that keeps the order of the passages: where each of its passages begins. */
function anchorsOf(exact: readonly (readonly number[])[], passages: readonly Tokens[]): ReadonlyMap<number, number> {
  const all = exact.flatMap((found, passage) => found.map((from) => ({ passage, from })))
  const best: { length: number; before: number }[] = []
  all.forEach((place, at) => {
    best.push({ length: 1, before: -1 })
    for (let other = 0; other < at; other += 1) {
      const length = (best[other]?.length ?? 0) + 1
      if (follows(all[other], place, passages) && length > (best[at]?.length ?? 0)) best[at] = { length, before: other }
    }
  })
  const anchors = new Map<number, number>()
  let at = best.reduce((last, { length }, index) => (length > (best[last]?.length ?? 0) ? index : last), 0)
  for (let place = all[at]; place !== undefined; place = all[at]) {
    anchors.set(place.passage, place.from)
    at = best[at]?.before ?? -1
  }
  return anchors
}

function follows(before: Place | undefined, { passage, from }: Place, passages: readonly Tokens[]): boolean {
  if (before === undefined || before.passage >= passage) return false
  return before.from + (passages[before.passage]?.length ?? 0) <= from
}

/** The judgment in which what is an anchor already is like nothing else. */
function withoutAnchors(judgment: Tokens, anchors: ReadonlyMap<number, number>, passages: readonly Tokens[]): Tokens {
  const free = [...judgment]
  for (const [passage, from] of anchors) {
    const taken = judgment
      .slice(from, from + (passages[passage]?.length ?? 0))
      .map((token) => ({ ...token, key: TAKEN }))
    free.splice(from, taken.length, ...taken)
  }
  return free
}

function gapAround(
  at: number,
  passages: readonly Tokens[],
  anchors: ReadonlyMap<number, number>,
  length: number,
): Stretch {
  const [before] = [...anchors.keys()].filter((one) => one < at).toSorted((one, other) => other - one)
  const [after] = [...anchors.keys()].filter((one) => one > at).toSorted((one, other) => one - other)
  const from = before === undefined ? 0 : (anchors.get(before) ?? 0) + (passages[before]?.length ?? 0)
  return { from, to: after === undefined ? length : (anchors.get(after) ?? length) }
}

/** The best fit of a passage in a stretch of the judgment; undefined where nothing there is like it. */
function fit(
  passage: Tokens,
  judgment: Tokens,
  places: ReadonlyMap<string, readonly number[]>,
  stretch: Stretch,
): readonly AlignedPair[] | undefined {
  const { from, to } = narrow(passage, places, stretch)
  const { pairs, matches } = alignTokens(passage, judgment.slice(from, to))
  if (matches < passage.length * LEAST_ALIKE) return undefined
  return pairs.map(({ sought, found }) => ({ sought, found: found === undefined ? undefined : found + from }))
}

/** Where in a long stretch most of the rare words of a passage stand one after the other. */
function narrow(passage: Tokens, places: ReadonlyMap<string, readonly number[]>, { from, to }: Stretch): Stretch {
  const reach = passage.length + MARGIN
  if (to - from <= 2 * reach) return { from, to }
  const votes = new Map<number, number>()
  passage.forEach(({ key }, at) => {
    const found = (places.get(key) ?? []).filter((place) => place >= from && place < to)
    if (found.length > RARE) return
    for (const place of found) {
      const bin = Math.floor((place - at) / MARGIN)
      for (const near of [bin, bin + 1]) votes.set(near, (votes.get(near) ?? 0) + 1 / found.length)
    }
  })
  const [best = [Math.floor(from / MARGIN), 0] as const] = [...votes].toSorted(([, one], [, other]) => other - one)
  const begin = best[0] * MARGIN
  return { from: Math.max(from, begin - 2 * MARGIN), to: Math.min(to, begin + reach + 2 * MARGIN) }
}

function isWhole(pairs: readonly AlignedPair[], passage: Tokens, judgment: Tokens): boolean {
  return pairs.every(({ sought, found }) => {
    const [one, other] = [passage[sought ?? -1], judgment[found ?? -1]]
    return one !== undefined && one.key === other?.key
  })
}
