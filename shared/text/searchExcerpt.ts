import { foldKey } from './fold.ts'
import { stemOf, type SearchedWord } from './searchWords.ts'

/** How much of a text is shown around the first word found. */
const [BEFORE, AFTER, LONGEST] = [50, 110, 300]
const WORD = /[\p{L}\p{M}\p{N}'’ʼ`´]+/gu

/** A piece of a text; `isHit` where a word that was looked for stands. */
export type ExcerptPart = Readonly<{ text: string; isHit: boolean }>

/** Whether a word as it is written is one of those looked for, as the index would find it. Never fails. Source: none. */
export function isSearched(written: string, words: readonly SearchedWord[]): boolean {
  return foldKey(written)
    .split(' ')
    .some((folded) => {
      const stem = stemOf(folded)
      return words.some(
        ({ word, stems }) =>
          folded === word ||
          (word.length >= 3 && folded.startsWith(word)) ||
          stems.some((one) => one === stem || one === folded),
      )
    })
}

/** Whether any word of a text is one of those looked for. Never fails. Source: none. */
export function hasSearched(text: string, words: readonly SearchedWord[]): boolean {
  return [...text.matchAll(WORD)].some(([word]) => isSearched(word, words))
}

/** The part of a text around the first word found, else its beginning; on one line. Never fails. Source: none. */
export function findExcerpt(text: string, words: readonly SearchedWord[]): string {
  const line = text.replace(/\s+/g, ' ').trim()
  const first = [...line.matchAll(WORD)].find(([word]) => isSearched(word, words))?.index ?? 0
  const from = first <= BEFORE ? 0 : line.lastIndexOf(' ', first - BEFORE) + 1
  const rest = line.slice(from)
  const to = rest.length <= BEFORE + AFTER ? rest.length : rest.indexOf(' ', BEFORE + AFTER)
  const excerpt = rest.slice(0, Math.min(to === -1 ? rest.length : to, LONGEST))
  return `${from === 0 ? '' : '… '}${excerpt}${from + excerpt.length < line.length ? ' …' : ''}`
}

/** A text cut into what was looked for and what stands between. Never fails. Source: none. */
export function markHits(text: string, words: readonly SearchedWord[]): readonly ExcerptPart[] {
  const parts: ExcerptPart[] = []
  let at = 0
  for (const match of text.matchAll(WORD)) {
    if (!isSearched(match[0], words)) continue
    if (match.index > at) parts.push({ text: text.slice(at, match.index), isHit: false })
    at = match.index + match[0].length
    parts.push({ text: match[0], isHit: true })
  }
  if (at < text.length) parts.push({ text: text.slice(at), isHit: false })
  return parts
}
