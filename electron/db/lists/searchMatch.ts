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
export type Match = Readonly<{ asTyped: string; otherwise: string }>

/** The questions to the index of words for what was typed: each word somewhere in the same entry. */
export function matchOf(db: ReadHandle, kind: SearchKind, words: readonly SearchedWord[]): Match {
  const asTyped = words.map(({ word }) => inWords([wordOfKind(kind, word)])).join(' AND ')
  const any = anyFormOf(db, kind, words)
  return { asTyped, otherwise: `(${any}) NOT (${asTyped})` }
}

/** The same without an order: each word in whatever form. */
export function anyFormOf(db: ReadHandle, kind: SearchKind, words: readonly SearchedWord[]): string {
  const forms = ({ stems }: SearchedWord) => oneOf(stems.map((stem) => wordOfKind(kind, stem)))
  return words.map((word) => `(${beginning(db, kind, word.word)} OR {word stem} : ${forms(word)})`).join(' AND ')
}

// The engine joins all lists of a beginning before it answers the first hit; of words named one by one it reads no further
// than is asked for.
function beginning(db: ReadHandle, kind: SearchKind, typed: string): string {
  const word = wordOfKind(kind, typed)
  if (typed.length < SHORTEST_BEGINNING) return inWords([word])
  if (typed.length < SHORTEST_LISTED) return `word : ${quoted(word)} *`
  const terms = readAll(db, termRow, TERMS, { word, end: word + LAST_CHARACTER }).map(({ term }) => term)
  return terms.length > MAX_LISTED ? `word : ${quoted(word)} *` : inWords(terms.length === 0 ? [word] : terms)
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
