import { foldWords, stemOf, type SearchedWord } from '../../../shared/text/searchWords.ts'
import { isSearched } from '../../../shared/text/searchExcerpt.ts'
import type { NamedPart } from './books.ts'
import { textOf, type Passage } from './readHandbook.ts'

const WORD = /[\p{L}\p{M}\p{N}'’]+/gu

/** The words somebody looks for in the handbook; letters and marks as in the search of the program. */
export function wordsSought(typed: string): readonly SearchedWord[] {
  return foldWords(typed).map((word) => ({ word, stems: [stemOf(word)] }))
}

/** The parts with those of their passages in which, or in whose heading, every word stands. */
export function findInHandbook(book: readonly NamedPart[], words: readonly SearchedWord[]): readonly NamedPart[] {
  return book.flatMap((part) => {
    const passages = part.passages.filter((passage) => {
      const written = `${part.title} ${writtenIn(passage)}`.match(WORD) ?? []
      return words.every((word) => written.some((one) => isSearched(one, [word])))
    })
    return passages.length === 0 ? [] : [{ ...part, passages }]
  })
}

function writtenIn(passage: Passage): string {
  switch (passage.kind) {
    case 'paragraph':
      return textOf(passage.spans)
    case 'item':
      return passage.paragraphs.map(textOf).join(' ')
    case 'row':
      return passage.cells.map(textOf).join(' ')
    case 'picture':
      return passage.title
  }
}
