import type { WriteHandle } from '../handles.ts'
import { write } from '../rows.ts'
import type { IndexedWords } from './indexedWords.ts'
import type { WordChange } from './wordChange.ts'

const WORDS = 'INSERT INTO search_word (rowid, word, stem) VALUES ($entryKey, $word, $stem)'
// An index without texts of its own is told what it has to take out.
const WORDS_GONE = "INSERT INTO search_word (search_word, rowid, word, stem) VALUES ('delete', $entryKey, $word, $stem)"

/**
 * Words that a transaction changes in the index, written together before it commits and in the order of the index: each time
 * that goes back the engine closes a segment and begins another.
 */
export function createWordWrites(db: WriteHandle) {
  const changes = new Map<number, WordChange[]>()
  return {
    add(entryKey: number, change: WordChange): void {
      changes.set(entryKey, [...(changes.get(entryKey) ?? []), change])
    },
    /** Answers whether there was anything to write. */
    write(): boolean {
      if (changes.size === 0) return false
      for (const [entryKey, list] of [...changes].toSorted(([one], [other]) => one - other)) {
        for (const { gone, come } of list) {
          if (gone !== undefined) write(db, WORDS_GONE, { entryKey, ...joined(gone) })
          if (come !== undefined) write(db, WORDS, { entryKey, ...joined(come) })
        }
      }
      changes.clear()
      return true
    },
    /** What was to be written was undone. */
    forget(): void {
      changes.clear()
    },
  }
}

function joined({ word, stem }: IndexedWords): Readonly<{ word: string; stem: string }> {
  return { word: word.join(' '), stem: stem.join(' ') }
}
