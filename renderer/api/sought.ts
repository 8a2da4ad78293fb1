import { readSearched, type SearchedWord } from '../../shared/text/searchWords.ts'

const MAX_WORDS = 6
const NONE: readonly SearchedWord[] = []

let sought: Readonly<{ file: string; words: readonly SearchedWord[] }> | undefined

/**
 * Remembers by which words an attached file was found, so that they are marked where it is opened; without words nothing is
 * marked in it. A route holds no words, and what was typed stays on this page of the window.
 */
export function keepSought(file: string, typed = ''): void {
  sought = { file, words: readSearched(typed, MAX_WORDS) }
}

/** The words by which this file was found last. */
export function wordsSoughtIn(file: string): readonly SearchedWord[] {
  return sought?.file === file ? sought.words : NONE
}
