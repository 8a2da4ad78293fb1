import { SEARCH_KINDS, type SearchKind } from '../../../shared/domain/caseFile/searchKinds.ts'

// The key of an entry is its kind, the number of its file and its own number in that, so that the index of words tells of each
// hit whose file it is of, kind by kind, without a look at anything else. 53 bits, the whole numbers that a program can count.
const NUMBER_BITS = 20
const CASE_BITS = 30
const KIND = 2 ** (NUMBER_BITS + CASE_BITS)
const MOST = 2 ** NUMBER_BITS
const CASE_MASK = 2 ** CASE_BITS - 1

/** The first and the last key of a kind. */
export function keysOfKind(kind: SearchKind): Readonly<{ from: number; to: number }> {
  const from = (SEARCH_KINDS.indexOf(kind) + 1) * KIND
  return { from, to: from + KIND - 1 }
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
