import { z } from 'zod'
import type { WriteHandle } from '../handles.ts'
import { readOne, write } from '../rows.ts'

/** Leaves of the index written in one go, about: no call waits for more. */
const LEAVES = 16
const MERGE = `INSERT INTO search_word (search_word, rank) VALUES ('merge', ${String(LEAVES)})`
const changesRow = z.object({ changes: z.int() })
const CHANGES = 'SELECT total_changes() AS changes'
/** The command itself counts for one. */
const NOTHING_MERGED = 2

/**
 * Every transaction that writes words leaves a segment of the index, and whatever is looked for or taken out is looked for in
 * each. The engine left to itself joins them while a transaction commits, some megabytes at once; here they are joined piece by
 * piece, between calls.
 */
export function createWordMerge(db: WriteHandle) {
  const changes = (): number => readOne(db, changesRow, CHANGES)?.changes ?? 0
  // A session before this one may have left some.
  let mayBeDue = true
  return {
    isDue: (): boolean => mayBeDue,
    /** Words were written. */
    expect(): void {
      mayBeDue = true
    },
    /** Joins some; answers whether there may be more. The caller holds the transaction. */
    step(): boolean {
      const before = changes()
      write(db, MERGE)
      mayBeDue = changes() - before >= NOTHING_MERGED
      return mayBeDue
    },
  }
}
