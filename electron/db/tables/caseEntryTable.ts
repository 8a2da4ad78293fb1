import { z } from 'zod'
import type { WriteHandle } from '../handles.ts'
import { readOne, write } from '../rows.ts'
import { addCaseDayHead, type DayHeadRow } from './dayHeadTable.ts'
import type { SignedRow } from './journalTable.ts'

const headRow = z.object({
  epoch: z.int(),
  number: z.int(),
  hash: z.custom<Uint8Array<ArrayBuffer>>((value) => value instanceof Uint8Array),
})

/** The entries of the cases' journal in office.db, without their text: what the auditor reads and verifies. */
export function createCaseEntryTable(db: WriteHandle) {
  return {
    last(): z.infer<typeof headRow> | undefined {
      return readOne(db, headRow, 'SELECT epoch, number, hash FROM case_entry ORDER BY epoch DESC, number DESC LIMIT 1')
    },
    closeDay(head: DayHeadRow): void {
      addCaseDayHead(db, head)
    },
    append({ epoch, number, at, person, act, caseId, textHash, hash, signature }: SignedRow): void {
      write(
        db,
        `INSERT INTO case_entry (epoch, number, at, person, act, case_id, text_hash, hash, signature)
         VALUES ($epoch, $number, $at, $person, $act, $caseId, $textHash, $hash, $signature)`,
        { epoch, number, at, person, act, caseId, textHash, hash, signature },
      )
    },
  }
}
