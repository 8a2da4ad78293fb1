import { z } from 'zod'
import type { WriteHandle } from '../handles.ts'
import { readAll, readOne, write } from '../rows.ts'

/** An entry as stored. */
export const journalRow = z
  .object({
    number: z.int(),
    at: z.string(),
    person: z.string(),
    act: z.string(),
    case_id: z.string().nullable(),
    about: z.string().nullable(),
    reason: z.string().nullable(),
    previous_hash: z.string(),
    hash: z.string(),
  })
  .transform(({ case_id: caseId, previous_hash: previousHash, ...rest }) => ({ ...rest, caseId, previousHash }))
export type StoredAuditRow = z.infer<typeof journalRow>

const PAGE = 10_000

/** The chain of acts of one file. */
export function journalTable(db: WriteHandle) {
  return {
    last(): StoredAuditRow | undefined {
      return readOne(db, journalRow, 'SELECT * FROM audit_entry ORDER BY number DESC LIMIT 1')
    },
    append(entry: StoredAuditRow): void {
      write(
        db,
        `INSERT INTO audit_entry (number, at, person, act, case_id, about, reason, previous_hash, hash)
         VALUES ($number, $at, $person, $act, $caseId, $about, $reason, $previousHash, $hash)`,
        entry,
      )
    },
    /** At most 200 entries before the given number, newest first. */
    before(number: number): readonly StoredAuditRow[] {
      return readAll(
        db,
        journalRow,
        'SELECT * FROM audit_entry WHERE number < $number ORDER BY number DESC LIMIT 200',
        {
          number,
        },
      )
    },
    /** Every row in order, a page at a time. */
    *pages(): Generator<readonly StoredAuditRow[]> {
      for (let after = 0; ;) {
        const page = readAll(
          db,
          journalRow,
          `SELECT * FROM audit_entry WHERE number > $after ORDER BY number LIMIT ${String(PAGE)}`,
          { after },
        )
        const last = page.at(-1)
        if (last === undefined) return
        yield page
        after = last.number
      }
    },
  }
}
