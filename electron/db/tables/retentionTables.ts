import type { FileMemory } from '../fileMemory.ts'
import type { WriteHandle } from '../handles.ts'
import { eraseCase, releaseCase, type createErasedReads } from './eraseCase.ts'
import { createErasureWrites, type createErasureReads } from './erasureTable.ts'
import { createRetentionWrites, type createRetentionReads } from './retentionTable.ts'

type Reads = Readonly<{
  retention: ReturnType<typeof createRetentionReads>
  erasures: ReturnType<typeof createErasureReads> & ReturnType<typeof createErasedReads>
}>

/** What else is known of a file: its words in the search, and what is remembered of it. */
type Known = Readonly<{ memory: FileMemory; takeOut: (caseId: string) => void }>

/** How long files stay, and the end of one. */
export function createRetentionTables(db: WriteHandle, reads: Reads, { memory, takeOut }: Known) {
  return {
    retention: { ...reads.retention, ...createRetentionWrites(db) },
    erasures: {
      ...reads.erasures,
      ...createErasureWrites(db),
      /** Takes a file out, whose erasure is registered: rows and words. */
      erase(caseId: string, erasure: string): void {
        takeOut(caseId)
        eraseCase(db, caseId, erasure)
        memory.forget()
      },
      /** Takes a file out that another desk of the office has taken over: rows and words; what was written down of it stays. */
      release(caseId: string): void {
        takeOut(caseId)
        releaseCase(db, caseId)
        memory.forget()
      },
    },
  }
}
