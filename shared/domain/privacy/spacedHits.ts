import { foldWord } from './foldWord.ts'
import type { Span } from './leakPerson.ts'
import type { NameIndex, NamePart } from './nameIndex.ts'
import { gapBefore, type Token } from './tokens.ts'

const SHORTEST_RUN = 3
// A digraph with a mark on each letter.
const LONGEST_LETTER = 4
const DIGRAPH = /^(?:lj|nj|dž|dj)$/iu
const SPACED_GAP = /^[^\p{L}\p{N}\n\r]{1,4}$/u

/** Names typed letter by letter: »Đ u r đ i c a   Š ć e k i ć«, »Đ-u-r-đ-i-c-a«. */
export function findSpacedSpans(text: string, tokens: readonly Token[], names: NameIndex): readonly Span[] {
  const spans: Span[] = []
  let run: number[] = []
  for (let index = 0; index <= tokens.length; index++) {
    const token = tokens[index]
    const single = token !== undefined && isLetter(text, token)
    if (single && (run.length === 0 || SPACED_GAP.test(gapBefore(text, tokens, index)))) {
      run.push(index)
      continue
    }
    if (run.length >= SHORTEST_RUN) spans.push(...inRun(text, tokens, run, names))
    run = single ? [index] : []
  }
  return spans
}

function isLetter(text: string, token: Token): boolean {
  if (token.shape === 'digits' || token.end - token.start > LONGEST_LETTER) return false
  const written = text.slice(token.start, token.end).normalize('NFC')
  return written.length === 1 || DIGRAPH.test(written)
}

function inRun(text: string, tokens: readonly Token[], run: readonly number[], names: NameIndex): readonly Span[] {
  const spans: Span[] = []
  const letters = run.flatMap((index) => tokens[index] ?? [])
  const gaps = letters.slice(1).map((letter, at) => letter.start - (letters[at]?.end ?? 0))
  const usual = Math.min(...gaps)
  let word: Token[] = []
  for (const [at, letter] of letters.entries()) {
    word.push(letter)
    if (at < gaps.length && gaps[at] === usual) continue
    spans.push(...wordSpansOf(text, word, names))
    word = []
  }
  return spans
}

function wordSpansOf(text: string, word: readonly Token[], names: NameIndex): readonly Span[] {
  const [first, last] = [word[0], word.at(-1)]
  if (first === undefined || last === undefined || word.length < SHORTEST_RUN) return []
  const key = keyOf(text, word)
  const exact = names.match({ ...first, key, end: last.end }).filter((part) => !part.weak)
  // »Đ u r đ i c a i …«: the conjunction behind the name is not part of it.
  const shorter = word.slice(0, -1)
  const name = keyOf(text, shorter)
  if (/[aeiou]{2}$/u.test(key) && names.match({ ...first, key: name }).some((part) => part.nominative === name))
    return wordSpansOf(text, shorter, names)
  const found = exact.length > 0 ? exact : names.parts.filter((part) => isInside(part, key))
  const people = [...new Set(found.map((part) => part.who))]
  return people.map((who) => ({ who, field: 'name', start: first.start, end: last.end, parts: 2 }))
}

function keyOf(text: string, word: readonly Token[]): string {
  return foldWord(word.map((token) => text.slice(token.start, token.end)).join(''))
}

/** Evenly spaced words run together; a name of four letters and more is looked for inside. */
function isInside(part: NamePart, key: string): boolean {
  const stem = part.nominative.replace(/[aeiou]$/, '')
  return stem.length >= 4 && key.includes(stem)
}
