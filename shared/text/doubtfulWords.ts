import { toCyrillic } from './cyrillic.ts'
import { findProtectedSpans } from './protectedSpans.ts'
import { LETTER_PAIRS } from './scripts.ts'

/** A word that the rule may write wrongly in Cyrillic: how it writes it, and how it could be written instead. */
export type DoubtfulWord = Readonly<{ word: string; kind: 'digraph' | 'latin'; byRule: string; other: string }>

const LETTERS_ALONE = new Map(
  LETTER_PAIRS.flatMap(([latin, cyrillic]) => [
    [latin, cyrillic],
    [latin.toUpperCase(), cyrillic.toUpperCase()],
  ]),
)
const WORD = /[\p{L}\p{M}]+/gu
const LETTERS = /^[\p{L}\p{M}]+$/u
// A prefix that may end before the second letter: in|jekcija, kon|junktura, nad|živjeti, od|žaliti.
const AT_A_SEAM = /^(?:na[dj]?|ne|po|pre|za)?(?:in|kon|van|pan)j\p{L}{3}|^(?:na|ne|po|pre|za)?(?:nad|od|pod|pred)ž/u

/**
 * Words of a Montenegrin Latin text over whose Cyrillic a person should look: `nj` and `dž` at a seam of prefix and stem,
 * which the rule keeps apart or joins by a list, and words that it leaves in Latin as foreign. Each once, in
 * small letters; those of `keep` are sure. Source: domain rules §13.5; Pravopis crnogorskoga jezika (2010).
 */
export function findDoubtfulWords(text: string, keep: readonly string[] = []): readonly DoubtfulWord[] {
  const found = new Map<string, DoubtfulWord>()
  const add = (doubtful: DoubtfulWord) => {
    if (!found.has(doubtful.word)) found.set(doubtful.word, doubtful)
  }
  const sure = new Set(keep)
  const spans = findProtectedSpans(text, keep)
  for (const { start, end } of spans) {
    const written = text.slice(start, end)
    if (!LETTERS.test(written) || sure.has(written)) continue
    if (/\p{Ll}/u.test(written) && written.length > 2) add(leftInLatin(written))
  }
  for (const { 0: written, index } of text.matchAll(WORD)) {
    const word = written.toLowerCase()
    if (!AT_A_SEAM.test(word) && !hasSplit(word)) continue
    if (!spans.some(({ start, end }) => start <= index && index < end)) add(atSeam(word))
  }
  return [...found.values()]
}

function leftInLatin(written: string): DoubtfulWord {
  const word = written.toLowerCase()
  const letters = [...written].map((letter) => LETTERS_ALONE.get(letter) ?? letter).join('')
  return { word, kind: 'latin', byRule: written, other: letters }
}

function atSeam(word: string): DoubtfulWord {
  const byRule = toCyrillic(word)
  const other = /нј|дж/u.test(byRule)
    ? byRule.replace('нј', 'њ').replace('дж', 'џ')
    : byRule.replace('њ', 'нј').replace('џ', 'дж')
  return { word, kind: 'digraph', byRule, other }
}

function hasSplit(word: string): boolean {
  return /nj|dž/u.test(word) && /нј|дж/u.test(toCyrillic(word))
}
