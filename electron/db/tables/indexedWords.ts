import type { SearchKind } from '../../../shared/domain/caseFile/searchKinds.ts'
import { foldWords, splitWords, stemOf, stemsOfForms } from '../../../shared/text/searchWords.ts'
import { wordOfKind } from './searchKey.ts'

/** The words that the index holds of an entry, each once: those that stand in it, and stems that differ from all of them. */
export type IndexedWords = Readonly<{ word: readonly string[]; stem: readonly string[] }>

/** The words of a text and, where they differ, the stems of each; of a name those of every form it may have. */
export function indexedWords(kind: SearchKind, text: string): IndexedWords {
  const words = new Set(foldWords(text))
  const stems = new Set(kind === 'person' ? splitWords(text).flatMap(stemsOfForms) : [...words].map(stemOf))
  const ofKind = (list: readonly string[]) => list.map((word) => wordOfKind(kind, word))
  return { word: ofKind([...words]), stem: ofKind([...stems].filter((stem) => !words.has(stem))) }
}
