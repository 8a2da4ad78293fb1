import { findNamesIn, withoutShared } from './leak.ts'
import { buildNameIndex, type NameIndex } from './nameIndex.ts'
import { withPlainCharacters } from './plainCharacters.ts'
import { tokenise } from './tokens.ts'

/** Asks whether a text gives away one of some names: in full (two parts and more of it), or any part of one. */
export type NameSearch = Readonly<{ full(text: string): boolean; any(text: string): boolean }>

/** A full name that somebody else bears more of is theirs. */
const FULL_NAME_PARTS = 2
/** Whoever works on a claim asks for the same names and texts at every step; what was clean is not searched again. */
const KEPT_SEARCHES = 8
const KEPT_TEXTS = 2_000
const searches = new Map<string, NameSearch>()

/**
 * The search for some names; `others` may be named. Names and texts asked for last are remembered: the answer is the
 * same as if they were not. Never fails. Source: ZKP 122.
 */
export function createNameSearch(names: readonly string[], others: readonly string[] = []): NameSearch {
  const key = JSON.stringify([names, others])
  const known = searches.get(key)
  if (known !== undefined) return known
  const search = createSearch(names, others)
  if (searches.size >= KEPT_SEARCHES) searches.delete(searches.keys().next().value ?? '')
  searches.set(key, search)
  return search
}

function createSearch(names: readonly string[], others: readonly string[]): NameSearch {
  const own = once(() => buildNameIndex(names.map((name) => ({ name }))))
  const all = once(() => buildNameIndex([...names, ...others].map((name) => ({ name }))))
  const find = (written: string, parts: number): boolean => {
    const text = withPlainCharacters(written)
    const tokens = tokenise(text)
    const hitsIn = (index: NameIndex) =>
      withoutShared(findNamesIn(text, tokens, index)).some(
        (span) => span.who < names.length && span.field === 'name' && span.parts >= parts,
      )
    // Names of others only take hits away, so that they are looked up only where there is one to take away.
    return hitsIn(own()) && (others.length === 0 || hitsIn(all()))
  }
  return {
    full: remember((text) => find(text, FULL_NAME_PARTS)),
    any: remember((text) => find(text, 1)),
  }
}

/** Remembers the texts in which nothing was found. */
function remember(find: (text: string) => boolean): (text: string) => boolean {
  const clean = new Set<string>()
  return (text) => {
    if (clean.has(text)) return false
    const isFound = find(text)
    if (clean.size >= KEPT_TEXTS) clean.clear()
    if (!isFound) clean.add(text)
    return isFound
  }
}

function once<Value>(build: () => Value): () => Value {
  let built: Readonly<{ value: Value }> | undefined
  return () => (built ??= { value: build() }).value
}
