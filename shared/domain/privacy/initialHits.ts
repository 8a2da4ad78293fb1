import { foldWord } from './foldWord.ts'
import type { LeakPerson, Span } from './leakPerson.ts'
import { wordsOfName } from './nameIndex.ts'
import { once } from './once.ts'
import type { PlaceSearch, PlaceSpot } from './places.ts'
import { gapBefore, type Token } from './tokens.ts'
import { INJURED_PARTY_WORDS, PLACE_LEADS, STRONG_LEADS } from './wordData.ts'

const DIGRAPH = /^(?:lj|nj|dž)/iu
/** Between two initials: »Đ.Š.«, »Đ. Š.«, »Đ-Š«, »Đ Š«. */
const BETWEEN = /^(?:\.[\s-]{0,2}|[-–/ \u00A0])$/u
const REACH = 5
// A letter with its marks, or a digraph.
const LONGEST_INITIAL = 4
type Initials = Readonly<{ first: number; last: number; key: string }>

/** Initials of one word as they may be written, folded: Lj. or L., Đ. or Dj. */
export function initialKeysOf(word: string): readonly string[] {
  const single = foldWord(word.slice(0, 1))
  const digraph = DIGRAPH.exec(word.normalize('NFC'))?.[0]
  return digraph === undefined ? [single] : [foldWord(digraph), single]
}

/**
 * Initials that identify: beside the person's own place (»Đ.Š. iz Nikšića«) or, of an injured party, after the word
 * that says so (»oštećena Đ.Š.«). Initials alone are what publication wants and are no hit.
 */
export function createInitialSearch(
  people: readonly LeakPerson[],
  findPlaces: PlaceSearch,
): (text: string, tokens: readonly Token[]) => readonly Span[] {
  const wanted = once(() => people.map(initialsOf))
  return (text, tokens) => {
    const written = readInitials(text, tokens)
    return written.length === 0 ? [] : findInitialSpans(tokens, written, findPlaces(text, tokens), people, wanted())
  }
}

function findInitialSpans(
  tokens: readonly Token[],
  written: readonly Initials[],
  spots: readonly PlaceSpot[],
  people: readonly LeakPerson[],
  wanted: readonly ReadonlySet<string>[],
): readonly Span[] {
  const byFirst = new Map<number, PlaceSpot[]>()
  for (const spot of spots) byFirst.set(spot.first, [...(byFirst.get(spot.first) ?? []), spot])
  const spans: Span[] = []
  for (const initials of written) {
    for (const [who, keys] of wanted.entries()) {
      if (!keys.has(initials.key)) continue
      const isInjured = people[who]?.role === 'injuredParty'
      const context =
        besidePlace(tokens, initials, who, byFirst) ?? (isInjured ? afterRole(tokens, initials) : undefined)
      const [start, end] = [tokens[context?.first ?? -1]?.start, tokens[context?.last ?? -1]?.end]
      if (start !== undefined && end !== undefined) spans.push({ who, field: 'initials', start, end, parts: 2 })
    }
  }
  return spans
}

function initialsOf(one: LeakPerson): ReadonlySet<string> {
  const keys = wordsOfName(one.name).map((token) => initialKeysOf(one.name.slice(token.start, token.end)))
  const [given = [], ...others] = keys
  const pairs = others.flatMap((other) => [
    [given, other],
    [other, given],
  ])
  const orders = [keys, [...others, given], ...pairs]
  const found = new Set<string>()
  for (const order of orders.filter((one) => one.length > 1)) {
    for (const combined of combine(order)) found.add(combined)
  }
  return found
}

function combine(order: readonly (readonly string[])[]): readonly string[] {
  return order.reduce<readonly string[]>(
    (heads, keys) => heads.flatMap((head) => keys.map((key) => `${head}${key} `)),
    [''],
  )
}

function readInitials(text: string, tokens: readonly Token[]): readonly Initials[] {
  const found: Initials[] = []
  for (let first = 0; first < tokens.length; first++) {
    if (!isInitial(text, tokens[first])) {
      const together = withoutDots(text, tokens, first)
      if (together !== undefined) found.push(together)
      continue
    }
    let last = first
    while (isInitial(text, tokens[last + 1]) && BETWEEN.test(gapBefore(text, tokens, last + 1))) last++
    if (last > first) found.push({ first, last, key: keyOf(text, tokens, first, last) })
    first = last
  }
  return found
}

/** »ĐŠ« without dots. */
function withoutDots(text: string, tokens: readonly Token[], index: number): Initials | undefined {
  const token = tokens[index]
  if (token?.shape !== 'upper' || token.end - token.start > 3) return undefined
  const key = [...text.slice(token.start, token.end)].map((letter) => `${foldWord(letter)} `).join('')
  return { first: index, last: index, key }
}

function isInitial(text: string, token: Token | undefined): boolean {
  if (token === undefined || token.shape === 'lower' || token.shape === 'digits') return false
  if (token.end - token.start > LONGEST_INITIAL) return false
  const written = text.slice(token.start, token.end).normalize('NFC')
  return written.replace(/\p{M}/gu, '').length === 1 || /^(?:lj|nj|dž|dj)$/iu.test(written)
}

function keyOf(text: string, tokens: readonly Token[], first: number, last: number): string {
  const letters = tokens.slice(first, last + 1)
  return letters.map((token) => `${foldWord(text.slice(token.start, token.end))} `).join('')
}

function besidePlace(
  tokens: readonly Token[],
  initials: Initials,
  who: number,
  spots: ReadonlyMap<number, readonly PlaceSpot[]>,
): Initials | undefined {
  for (let index = initials.last + 1; index <= initials.last + REACH; index++) {
    const spot = spots.get(index)?.find((one) => one.who === who)
    if (spot !== undefined) return { ...initials, last: spot.last }
    const token = tokens[index]
    const isEnding = index === initials.last + 1 && token?.shape === 'lower' && token.key.length <= 2
    if (token === undefined || !(isEnding || token.shape === 'digits' || PLACE_LEADS.has(token.key))) break
  }
  for (let index = initials.first - 1; index >= initials.first - 3; index--) {
    const spot = spots.get(index)?.find((one) => one.who === who && one.last >= initials.first - 2)
    if (spot !== undefined && STRONG_LEADS.has(tokens[index - 1]?.key ?? '')) return { ...initials, first: index }
  }
  return undefined
}

function afterRole(tokens: readonly Token[], initials: Initials): Initials | undefined {
  const before = tokens[initials.first - 1]
  return before !== undefined && INJURED_PARTY_WORDS.has(before.key) ? initials : undefined
}
