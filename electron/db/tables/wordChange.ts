import type { IndexedWords } from './indexedWords.ts'

/** What is taken out of the index of an entry, and what is put into it; undefined where it is new, or gone. */
export type WordChange = Readonly<{ gone: IndexedWords | undefined; come: IndexedWords | undefined }>

/** The shortest beginning that has a list of its own in the index (migrations/cases/search.ts). */
const SHORTEST_PREFIX = 4
/** What it costs to take a word out of every segment of the index, measured in words that are put in. */
const GONE_COST = 20

/**
 * The least to be written for an entry that had these words and now has those. Words of one beginning share a place in the
 * list of that beginning: where one of them goes or comes all of them are written anew.
 */
export function changeOfWords(before: IndexedWords | undefined, after: IndexedWords | undefined): WordChange {
  if (before === undefined || after === undefined) return { gone: before, come: after }
  const changed = new Set<string>()
  for (const column of ['word', 'stem'] as const) {
    for (const one of differing(before[column], after[column])) changed.add(beginningOf(one))
  }
  const isChanged = (one: string): boolean => changed.has(beginningOf(one))
  const within = ({ word, stem }: IndexedWords) => ({ word: word.filter(isChanged), stem: stem.filter(isChanged) })
  return { gone: within(before), come: within(after) }
}

/** What a change costs, in words that are put in. */
export function costOf({ gone, come }: WordChange): number {
  return GONE_COST * count(gone) + count(come)
}

function count(words: IndexedWords | undefined): number {
  return words === undefined ? 0 : words.word.length + words.stem.length
}

/** Words that are in one of two lists alone. */
function differing(one: readonly string[], other: readonly string[]): readonly string[] {
  const [inOne, inOther] = [new Set(one), new Set(other)]
  return [...one.filter((word) => !inOther.has(word)), ...other.filter((word) => !inOne.has(word))]
}

/** Words with letters that the engine may part otherwise than we do stand together. */
function beginningOf(word: string): string {
  return /[^a-z0-9]/.test(word) ? '' : word.slice(0, SHORTEST_PREFIX)
}
