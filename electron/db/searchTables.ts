import type { Connection } from './connection.ts'
import { createWriteHandle } from './handles.ts'
import { SearchChanges } from './tables/searchChanges.ts'
import { createSearchCatchUp } from './tables/searchCatchUp.ts'
import { createSearchEntries } from './tables/searchEntries.ts'
import { createSearchIndex, type NewFiles } from './tables/searchIndex.ts'
import { createSearchSources } from './tables/searchSources.ts'
import { createWordMerge } from './tables/wordMerge.ts'
import type { TextCipher } from './textCipher.ts'
import { inTransaction } from './transaction.ts'

type SearchReads = Parameters<typeof createSearchSources>[0]

/** What the search finds: what follows in an act's transaction, and what is written after it. */
export function createSearchWrites(
  connection: Connection,
  cipher: TextCipher,
  reads: SearchReads,
  marked: Set<string>,
) {
  const db = createWriteHandle(connection)
  const found = new SearchChanges()
  const entries = createSearchEntries(db)
  const sources = createSearchSources(reads, entries)
  const index = createSearchIndex({ db, cipher, entries, sources, marked })
  const later = createSearchCatchUp({ db, entries, sources })
  const merge = createWordMerge(db)
  const writeWords = (): void => {
    if (entries.words.write()) merge.expect()
  }
  return {
    /** What the acts of a transaction have changed. */
    found,
    /** Takes a file that is erased out of the search. */
    takeOut: index.takeOut,
    /** A transaction begins. */
    clear(): void {
      found.clear()
      entries.words.forget()
    },
    follow(newFiles: NewFiles): void {
      for (const [caseId, changes] of found.files()) {
        index.follow(caseId, changes, newFiles)
        later.expect(caseId)
      }
      writeWords()
    },
    steps: createSearchSteps(connection, { later, merge, words: { ...entries.words, write: writeWords }, marked }),
  }
}

type SearchSteps = Readonly<{
  later: ReturnType<typeof createSearchCatchUp>
  merge: ReturnType<typeof createWordMerge>
  words: Readonly<{ write(): void; forget(): void }>
  marked: Set<string>
}>

/** What is done between calls, each step in a transaction of its own. */
function createSearchSteps(connection: Connection, { later, merge, words, marked }: SearchSteps) {
  const runStep = (work: () => boolean): boolean => {
    words.forget()
    try {
      return inTransaction(connection, work)
    } catch (error) {
      later.forget()
      throw error
    }
  }
  return {
    isDue: later.isDue,
    /** Writes some of what acts have left to be written; answers whether there may be more. */
    step(isLate: () => boolean): boolean {
      marked.clear()
      if (!later.isDue()) return false
      return runStep(() => {
        const isMore = later.step(isLate)
        words.write()
        // Whoever writes for long does not leave ever more segments.
        if (isMore) merge.step()
        return isMore
      })
    },
    isMergeDue: merge.isDue,
    /** Joins some segments of the index of words; answers whether there may be more to join. */
    merge: (): boolean => merge.isDue() && runStep(() => merge.step()),
  }
}
