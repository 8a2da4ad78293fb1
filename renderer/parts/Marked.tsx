import { markHits } from '../../shared/text/searchExcerpt.ts'
import type { SearchedWord } from '../../shared/text/searchWords.ts'

/** A text in which the words that were looked for are marked. */
export function Marked({ text, words }: Readonly<{ text: string; words: readonly SearchedWord[] }>) {
  return markHits(text, words).map(({ text: part, isHit }, index) =>
    isHit ? <mark key={`${part} ${String(index)}`}>{part}</mark> : part,
  )
}
