import { toLatin } from './latin.ts'

const SPECIAL = new Map([
  ['ł', 'l'],
  ['ø', 'o'],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ı', 'i'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ς', 'σ'],
])

/** Anything but plain words with one space between them. */
const BEYOND_WORDS = /[^a-z0-9 ]| {2}/
/** Keys of texts asked for last: whoever works on a claim has the same titles and reasons folded at every step. */
const keys = new Map<string, string>()
const [KEPT, LONGEST_KEPT] = [1_000, 500]
const CYRILLIC = /[\u0400-\u045f]/

/**
 * What search compares: two spellings of one name always share a key. The first key is the plain Latin spelling
 * in lower case without marks, đ as dj; the second, wider one also takes dj for d, sj for s and zj for z, so that
 * Đorđević, Djordjevic, Dordevic, ĐORĐEVIĆ and Ђорђевић, or Śekloća, Sjekloća and Sekloca, meet. Both are
 * needed on both sides: a search matches when the key sets intersect. Idempotent: the keys of a key are among its
 * text's keys. No error; text without letters or digits has the single key ''. Source: domain rules §13.5.
 */
export function foldKeys(text: string): readonly string[] {
  const narrow = narrowKey(text)
  const wide = narrow.replace(/([dsz])j+/g, '$1')
  return narrow === wide ? [narrow] : [narrow, wide]
}

/** The widest key alone, the one every spelling of a name shares: for a column or an index of one value. */
export function foldKey(text: string): string {
  const known = keys.get(text)
  if (known !== undefined) return known
  const key = narrowKey(text).replace(/([dsz])j+/g, '$1')
  if (text.length > LONGEST_KEPT) return key
  if (keys.size >= KEPT) keys.clear()
  keys.set(text, key)
  return key
}

function narrowKey(text: string): string {
  const unmarked = withoutMarks(toLatin(text.normalize('NFKC')).toLowerCase())
  if (!BEYOND_WORDS.test(unmarked)) return unmarked.trim()
  // Letters of other Cyrillic alphabets (ќ, й) become ours only when their marks are gone.
  return (CYRILLIC.test(unmarked) ? withoutMarks(toLatin(unmarked)) : unmarked)
    .replace(/[łøßæœıðþς]/g, (letter) => SPECIAL.get(letter) ?? letter)
    .replace(/['’ʼ`´]/g, '')
    .replace(/[^\p{L}\p{N}@/]+/gu, ' ')
    .trim()
}

function withoutMarks(text: string): string {
  return text
    .replaceAll('đ', 'dj')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
}
