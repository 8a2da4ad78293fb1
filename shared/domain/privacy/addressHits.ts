import type { LeakPerson, Span } from './leakPerson.ts'
import { once } from './once.ts'
import { createBeginningTest, stemsOfName, splitForm } from './nameStems.ts'
import { isFormOf } from './places.ts'
import { tokenise, type Token } from './tokens.ts'
import { STREET_WORDS } from './wordData.ts'

type Address = Readonly<{
  who: number
  words: readonly string[]
  number: string | undefined
  /** The word of the street before these, where it may be left out: »Mićunovića 8« of Vuka Mićunovića. */
  leftOut?: string | undefined
}>
type Beginning = Readonly<{ may: (key: string) => boolean; find: (key: string) => readonly Address[] }>
const REACH = 4
const NO_NUMBER = 'bb'
/** A shorter word alone says too little of a street. */
const SHORTEST_ALONE = 5
const NONE: readonly Address[] = []

/**
 * Street and number, or »bb«, in any case form, script and order. A street without its number is no hit, nor is a town
 * alone. `serviceAddress` is not searched: it is the address meant for others.
 */
export function createAddressSearch(people: readonly LeakPerson[]): (tokens: readonly Token[]) => readonly Span[] {
  const beginning = once(() => byFirstWord(people.flatMap((one, who) => readAddress(one.address, who))))
  return (tokens) => findAddressSpans(tokens, beginning())
}

function findAddressSpans(tokens: readonly Token[], beginning: Beginning): readonly Span[] {
  const judged = new Map<string, readonly Address[]>()
  const spans: Span[] = []
  for (let index = 0; index < tokens.length; index++) {
    const key = tokens[index]?.key ?? ''
    if (!beginning.may(key)) continue
    let known = judged.get(key)
    if (known === undefined) judged.set(key, (known = beginning.find(key)))
    for (const address of known) {
      const span = spanAt(tokens, index, address)
      if (span !== undefined) spans.push(span)
    }
  }
  return spans
}

/** The addresses that may begin with a word; each distinct word of a text is taken apart once for all of them. */
function byFirstWord(addresses: readonly Address[]): Beginning {
  const byStem = new Map<string, { whole: boolean; address: Address }[]>()
  for (const address of addresses) {
    for (const { stem, whole } of stemsOfName(address.words[0] ?? '')) {
      const list = byStem.get(stem) ?? []
      list.push({ whole, address })
      byStem.set(stem, list)
    }
  }
  const find = (key: string) => {
    const found = new Set<Address>()
    splitForm(key, (stem, whole) => {
      for (const entry of byStem.get(stem) ?? []) if (!whole || entry.whole) found.add(entry.address)
      return false
    })
    return found.size === 0 ? NONE : [...found]
  }
  return { may: createBeginningTest(byStem.keys()), find }
}

function readAddress(address: string | undefined, who: number): readonly Address[] {
  const parts = (address ?? '').split(',').map((part) => tokenise(part.replace(/\bb\.\s?b\.?/giu, NO_NUMBER)))
  const street = parts[0] ?? []
  const number = street.find((token) => token.shape === 'digits' || token.key === 'b')?.key
  const words = significant(street)
  if (words.length > 0 && (number !== undefined || parts.length < 2)) {
    if (number === undefined) return words.length < 2 ? [] : [{ who, words, number }]
    return [{ who, words, number }, ...withoutFirstWords(who, words, number)]
  }
  const withTown = [...words, ...significant(parts[1] ?? [])]
  return withTown.length > 1 || number !== undefined
    ? [{ who, words: withTown, number }].filter((one) => one.words.length > 0)
    : []
}

function withoutFirstWords(who: number, words: readonly string[], number: string): readonly Address[] {
  const last = words.at(-1) ?? ''
  const leftOut = words.at(-2)
  return leftOut === undefined || last.length < SHORTEST_ALONE ? [] : [{ who, words: [last], number, leftOut }]
}

/** »bb« folds to b, because doubled letters fall together. */
function significant(tokens: readonly Token[]): readonly string[] {
  return tokens.filter((token) => isStreetName(token)).map((token) => token.key)
}

function isStreetName(token: Token): boolean {
  return token.shape !== 'digits' && token.key.length > 1 && !STREET_WORDS.has(token.key)
}

function spanAt(tokens: readonly Token[], first: number, address: Address): Span | undefined {
  const before = tokens[first - 1]?.key
  if (address.leftOut !== undefined && before !== undefined && isFormOf(before, address.leftOut)) return undefined
  let index = first
  for (const word of address.words) {
    while (index > first && isFiller(tokens[index])) index++
    const token = tokens[index]
    if (token === undefined || !isFormOf(token.key, word)) return undefined
    index++
  }
  const opened = address.number === undefined ? first : numberBefore(tokens, first, address.number)
  if (opened !== undefined) return span(tokens, address, opened, index - 1)
  for (let at = index; at < index + REACH; at++) {
    if (isNumber(tokens[at], address.number)) return span(tokens, address, first, at)
    if (!isFiller(tokens[at])) return undefined
  }
  return undefined
}

function numberBefore(tokens: readonly Token[], first: number, number: string): number | undefined {
  for (let at = first - 1; at >= first - REACH; at--) {
    if (isNumber(tokens[at], number)) return at
    const key = tokens[at]?.key ?? ''
    if (!STREET_WORDS.has(key) && key !== 'u') return undefined
  }
  return undefined
}

function isNumber(token: Token | undefined, number: string | undefined): boolean {
  if (token === undefined || number === undefined) return false
  return token.key === number || (token.shape === 'digits' && token.key.replace(/^0+/u, '') === number)
}

function isFiller(token: Token | undefined): boolean {
  return token !== undefined && STREET_WORDS.has(token.key)
}

function span(tokens: readonly Token[], address: Address, first: number, last: number): Span | undefined {
  const [from, to] = [tokens[first], tokens[last]]
  if (from === undefined || to === undefined) return undefined
  return { who: address.who, field: 'address', start: from.start, end: to.end, parts: 2 }
}
