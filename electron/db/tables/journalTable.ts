import { z } from 'zod'
import type { WriteHandle } from '../handles.ts'
import { readAll, readOne, write } from '../rows.ts'
import { createDayHeadTable, type DayHeadRow } from './dayHeadTable.ts'

const bytes = z.custom<Uint8Array<ArrayBuffer>>((value) => value instanceof Uint8Array)
const signed = {
  epoch: z.int(),
  number: z.int(),
  at: z.string(),
  person: z.string(),
  act: z.string(),
  caseId: z.string().nullable(),
  textHash: bytes,
  hash: bytes,
  signature: bytes,
}
const text = { about: z.string().nullable(), reason: z.string().nullable(), salt: bytes }
export const signedRow = z.object(signed)
export const entryRow = z.object({ ...signed, ...text })
export type SignedRow = z.infer<typeof signedRow>
export type EntryRow = z.infer<typeof entryRow>

export const SIGNED_COLUMNS =
  'epoch, number, at, person, act, case_id AS caseId, text_hash AS textHash, hash, signature'
export const ENTRY_COLUMNS = `${SIGNED_COLUMNS}, about, reason, salt`

/** The entries of the journal of one file. */
export function createJournalTable(db: WriteHandle) {
  const days = createDayHeadTable(db)
  return {
    closeDay(head: DayHeadRow): void {
      days.add(head)
    },
    /** The heads of days that end with one of these entries, both included. */
    daysBetween: (first: number, last: number): readonly DayHeadRow[] => days.between(first, last),
    last(): SignedRow | undefined {
      return readOne(db, signedRow, `SELECT ${SIGNED_COLUMNS} FROM journal_entry ORDER BY number DESC LIMIT 1`)
    },
    at(number: number): SignedRow | undefined {
      return readOne(db, signedRow, `SELECT ${SIGNED_COLUMNS} FROM journal_entry WHERE number = $number`, { number })
    },
    append(entry: EntryRow): void {
      write(
        db,
        `INSERT INTO journal_entry (number, epoch, at, person, act, case_id, text_hash, hash, signature, about, reason, salt)
         VALUES ($number, $epoch, $at, $person, $act, $caseId, $textHash, $hash, $signature, $about, $reason, $salt)`,
        entry,
      )
    },
    /** What follows on a number, in order, for the copy and the check of signatures. */
    after(number: number, limit: number): readonly SignedRow[] {
      const sql = `SELECT ${SIGNED_COLUMNS} FROM journal_entry WHERE number > $number ORDER BY number LIMIT +$limit`
      return readAll(db, signedRow, sql, { number, limit })
    },
  }
}
