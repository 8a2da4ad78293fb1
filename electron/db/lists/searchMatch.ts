import { z } from 'zod'
import type { SearchKind } from '../../../shared/domain/caseFile/searchKinds.ts'
import type { SearchedWord } from '../../../shared/text/searchWords.ts'
import type { ReadHandle } from '../handles.ts'
import { readAll } from '../rows.ts'
import { wordOfKind } from '../tables/searchKey.ts'

/** A word shorter than this is looked for whole. */
const SHORTEST_BEGINNING = 3
/** A beginning shorter than this has an index of its own (migrations/cases/search.ts). */
const SHORTEST_LISTED = 5
/** Words of the index that begin alike, asked for one by one; of more the engine joins the lists itself, at more cost. */
const MAX_LISTED = 64

const termRow = z.object({ term: z.string() })
// From word to word: the index tells the next one from any text, without its places.
const NEXT = (from: string) => `(SELECT term FROM search_term WHERE term >= ${from} LIMIT 1)`
const TERMS = `WITH RECURSIVE listed (term) AS (
    SELECT ${NEXT('$word')} UNION ALL
    SELECT ${NEXT('listed.term || char(1)')} FROM listed WHERE term < $end LIMIT ${String(MAX_LISTED + 1)})
  SELECT term FROM listed WHERE term < $end`
const LAST_CHARACTER = '\u{10FFFF}'

/** What is asked of the index of words: every word as it was typed, or otherwise, as it begins or in another form. */
export type Match = Readonly<{ asTyped: string | undefined; otherwise: string }>

/**
 * The questions to the index of words for what was typed: each word somewhere in the same entry. `asTyped` is undefined where
 * some word stands nowhere as it was typed.
 */
export function matchOf(db: ReadHandle, kind: SearchKind, words: readonly SearchedWord[]): Match {
  const beginnings = words.map(({ word }) => beginningOf(db, kind, word))
  const any = words.map((word, index) => anyForm(kind, word, beginnings[index])).join(' AND ')
  const isKnown = beginnings.every(({ isTyped }) => isTyped)
  if (!isKnown) return { asTyped: undefined, otherwise: any }
  const asTyped = words.map(({ word }) => inWords([wordOfKind(kind, word)])).join(' AND ')
  return { asTyped, otherwise: `(${any}) NOT (${asTyped})` }
}

/** The same without an order: each word in whatever form. */
export function anyFormOf(db: ReadHandle, kind: SearchKind, words: readonly SearchedWord[]): string {
  return words.map((word) => anyForm(kind, word, beginningOf(db, kind, word.word))).join(' AND ')
}

/** Words that begin as typed, as a question; undefined where there are none. `isTyped`: the word itself may be one of them. */
type Beginning = Readonly<{ match: string | undefined; isTyped: boolean }>

function anyForm(kind: SearchKind, { stems }: SearchedWord, beginning: Beginning | undefined): string {
  const forms = `{word stem} : ${oneOf(stems.map((stem) => wordOfKind(kind, stem)))}`
  return beginning?.match === undefined ? `(${forms})` : `(${beginning.match} OR ${forms})`
}

// The engine joins all lists of a beginning before it answers the first hit; of words named one by one it reads no further
// than is asked for.
function beginningOf(db: ReadHandle, kind: SearchKind, typed: string): Beginning {
  const word = wordOfKind(kind, typed)
  if (typed.length < SHORTEST_BEGINNING) return { match: inWords([word]), isTyped: true }
  const joined = { match: `word : ${quoted(word)} *`, isTyped: true }
  if (typed.length < SHORTEST_LISTED) return joined
  const terms = readAll(db, termRow, TERMS, { word, end: word + LAST_CHARACTER }).map(({ term }) => term)
  if (terms.length > MAX_LISTED) return joined
  return { match: terms.length === 0 ? undefined : inWords(terms), isTyped: terms.includes(word) }
}

function inWords(words: readonly string[]): string {
  return `word : ${oneOf(words)}`
}

function oneOf(words: readonly string[]): string {
  return `(${words.map(quoted).join(' OR ')})`
}

function quoted(word: string): string {
  return `"${word.replaceAll('"', '""')}"`
}
