import { SEARCH_KINDS, type SearchKind } from '../../../shared/domain/caseFile/searchKinds.ts'

// The key of an entry is its kind, the number of its file and its own number in that, so that the index of words tells of each
// hit whose file it is of, kind by kind, without a look at anything else. 53 bits, the whole numbers that a program can count.
const NUMBER_BITS = 20
const CASE_BITS = 30
const MOST = 2 ** NUMBER_BITS
const CASE_MASK = 2 ** CASE_BITS - 1

/** A word as the index holds it: behind a figure for the kind of what it stands in, so that each kind has lists of its own. */
export function wordOfKind(kind: SearchKind, word: string): string {
  return `${String(SEARCH_KINDS.indexOf(kind) + 1)}${word}`
}

/** The number of the file that a key is of, as SQL on the column with the key. */
export function caseOfKey(key: string): string {
  return `((${key} >> ${String(NUMBER_BITS)}) & ${String(CASE_MASK)})`
}

/** Whether a key is of that kind and file, as SQL on expressions for them: a range. */
export function isOfFile(key: string, kind: string, caseKey: string): string {
  return `${key} BETWEEN ${firstKey(kind, caseKey)} AND ${firstKey(kind, caseKey)} + ${String(MOST - 1)}`
}

/** The next key of a kind in a file, as SQL on expressions for them; beyond the last a key is refused by `isOfFile`. */
export function nextKey(kind: string, caseKey: string): string {
  return `coalesce((SELECT max(entry_key) FROM search_entry WHERE ${isOfFile('entry_key', kind, caseKey)}),
    ${firstKey(kind, caseKey)} - 1) + 1`
}

function firstKey(kind: string, caseKey: string): string {
  const numbers = SEARCH_KINDS.map((one, index) => `WHEN '${one}' THEN ${String(index + 1)}`)
  return `((((CASE ${kind} ${numbers.join(' ')} END) << ${String(CASE_BITS)}) + ${caseKey}) << ${String(NUMBER_BITS)})`
}
