import { z } from 'zod'
import { ERASED_KINDS } from '../../../shared/domain/retention/erasedKinds.ts'
import type { ReadHandle, WriteHandle } from '../handles.ts'
import { readAll, readOne, write } from '../rows.ts'
import { CASE_KEY } from './caseKey.ts'
import { NO_DUE } from './noDue.ts'

const thingRow = z.object({
  kind: z.enum(['order', 'paper', 'attachment']),
  number: z.string().nullable(),
  sha256: z.string(),
})
const countRow = z.record(z.enum(ERASED_KINDS), z.int())
const momentRow = z.object({ at: z.string() })
const lastRow = z.object({ at: z.string().nullable() })
const dueRow = z.object({ due: z.string().nullable() })
const idRow = z.object({ id: z.string() })
/** How many of each are erased with a file; `entries`: of its journal, which stay and lose what was typed in them. */
export type ErasedCounts = z.infer<typeof countRow>
/** A thing of a file whose fingerprint stays, with its number where it bears one. */
export type ErasedThing = z.infer<typeof thingRow>

const OF_FILE = `WHERE case_key = ${CASE_KEY}`
const counted = (table: string): string => `(SELECT count(*) FROM ${table} ${OF_FILE})`
// What is typed for the file is kept under its id, a reason of whoever keeps the schedule under the act and that id.
const OWN_DRAFTS = "(form >= $caseId || '/' AND form < $caseId || '0' OR form GLOB 'office/act/*_' || $caseId)"
const COUNTS = `SELECT ${counted('person')} AS people, ${counted('claim')} AS claims, ${counted('evidence')} AS evidence,
    ${counted('stored_file')} AS attachments, ${counted('order_act')} + ${counted('received_order')} AS orders, ${counted('paper')} AS papers,
    (SELECT count(*) FROM draft WHERE ${OWN_DRAFTS}) AS drafts,
    (SELECT count(*) FROM journal_entry WHERE case_id = $caseId) AS entries`
const THINGS = `
  SELECT 'order' AS kind, number, sha256 FROM order_act WHERE case_key = ${CASE_KEY} AND number IS NOT NULL
  UNION ALL SELECT 'order', number, sha256 FROM received_order WHERE case_key = ${CASE_KEY}
  UNION ALL SELECT 'paper', number, content FROM paper WHERE case_key = ${CASE_KEY}
  UNION ALL SELECT 'attachment', NULL, sha256 FROM stored_file WHERE case_key = ${CASE_KEY}
  ORDER BY kind, number, sha256`
const NUMBERS = `INSERT INTO erased_number (erasure, kind, series, office, year, sequence)
  SELECT $erasure, 'order', series, office, year, sequence FROM order_act
    WHERE case_key = ${CASE_KEY} AND sequence IS NOT NULL
  UNION ALL SELECT $erasure, 'paper', series, office, year, sequence FROM paper
    WHERE case_key = ${CASE_KEY} AND sequence IS NOT NULL`

/** What of a file would be erased. */
export function createErasedReads(db: ReadHandle) {
  return {
    countsOf(caseId: string): ErasedCounts {
      const found = readOne(db, countRow, COUNTS, { caseId })
      if (found === undefined) throw new Error('nothing was counted')
      return found
    },
    thingsOf: (caseId: string): readonly ErasedThing[] => readAll(db, thingRow, THINGS, { caseId }),
    /** The names of its attached files on the disk. */
    filesOf: (caseId: string): readonly string[] =>
      readAll(db, idRow, `SELECT id FROM stored_file ${OF_FILE}`, { caseId }).map(({ id }) => id),
    /** When the first entry of its journal was written. */
    begunAt: (caseId: string): string | undefined =>
      readOne(db, momentRow, 'SELECT at FROM journal_entry WHERE case_id = $caseId ORDER BY number LIMIT 1', { caseId })
        ?.at,
    /** The day on which its last paper was made. */
    lastPaperOn(caseId: string): string | undefined {
      const sql = `SELECT max(made_at) AS at FROM paper ${OF_FILE}`
      return readOne(db, lastRow, sql, { caseId })?.at?.slice(0, 10)
    },
    /** The next day, from `today` on, by which something has to be done in it. */
    nextDue(caseId: string, today: string): string | undefined {
      const sql = `SELECT min(due) AS due FROM work_item WHERE case_key = ${CASE_KEY} AND due >= $today AND due < '${NO_DUE}'`
      return readOne(db, dueRow, sql, { caseId, today })?.due ?? undefined
    },
    isThere: (caseId: string): boolean =>
      readOne(db, idRow, 'SELECT id FROM case_file WHERE id = $caseId', { caseId }) !== undefined,
  }
}

const OF_ORDER = `WHERE order_key IN (SELECT order_key FROM order_act ${OF_FILE})`
const OF_PAPER = `WHERE paper_key IN (SELECT paper_key FROM paper ${OF_FILE})`

/**
 * Every table that holds anything of a case file, those first that rest on others; what hangs on a row by a key that cascades
 * goes with it. Each sealed text goes with the wrap of its key, and without that its key is nowhere.
 */
const STATEMENTS: readonly string[] = [
  ...['work_item', 'office_case', 'case_line', 'case_word', 'search_due', 'search_entry'].map(allOf),
  allOf('print_job'),
  allOf('received_order'),
  ...['lost_copy', 'print_record', 'print_queue', 'order_paper', 'order_proof', 'order_snapshot'].map(
    (table) => `DELETE FROM ${table} ${OF_ORDER}`,
  ),
  `DELETE FROM struck_attempt WHERE attempt_key IN (SELECT attempt_key FROM service_attempt ${OF_FILE})`,
  `DELETE FROM struck_step WHERE step_key IN (SELECT step_key FROM enforcement_step ${OF_FILE})`,
  `DELETE FROM struck_state_step WHERE state_step_key IN (SELECT state_step_key FROM state_step ${OF_FILE})`,
  ...['enforcement_step', 'state_step', 'legal_act', 'service_attempt', 'order_act'].map(allOf),
  ...['paper_share', 'paper_event', 'paper_file', 'paper_line'].map((table) => `DELETE FROM ${table} ${OF_PAPER}`),
  allOf('paper'),
  ...[
    'next_step',
    'non_collection',
    'claim_return',
    'decision',
    'order_release',
    'claim',
    'duty_record',
    'case_event',
    'hearing',
  ].map(allOf),
  ...['file_text', 'attachment', 'stored_file', 'evidence'].map(allOf),
  ...['person_correction', 'referral', 'identity_share', 'sealed_word'].map(allOf),
  // Who acts for whom: one row would keep another.
  `UPDATE person SET representative = NULL, guardian = NULL, defence_counsel = NULL ${OF_FILE}`,
  allOf('person'),
  ...['fact_correction', 'file_change', 'assignment', 'exclusion', 'emergency_access'].map(allOf),
  ...['legal_hold', 'erasure_proposal', 'case_remarks', 'case_body'].map(allOf),
  allOf('erasing'),
  'DELETE FROM case_file WHERE id = $caseId',
]

/** What is typed for it, what was asked about it, and the text of its journal. */
const AROUND: readonly string[] = [
  // What people looked for last may name somebody of it, and cannot be told apart: it goes for everybody.
  `DELETE FROM draft WHERE ${OWN_DRAFTS} OR form = 'session/recent'`,
  'DELETE FROM pen_ask WHERE case_id = $caseId',
  'UPDATE journal_entry SET about = NULL, reason = NULL, salt = zeroblob(16) WHERE case_id = $caseId',
]

function allOf(table: string): string {
  return `DELETE FROM ${table} ${OF_FILE}`
}

/** Takes a case file out of every table, once its erasure is registered; the numbers it has used stay taken. */
export function eraseCase(db: WriteHandle, caseId: string, erasure: string): void {
  write(db, NUMBERS, { caseId, erasure })
  write(db, `INSERT INTO erasing (case_key) VALUES (${CASE_KEY})`, { caseId })
  for (const sql of [...AROUND, ...STATEMENTS]) write(db, sql, { caseId })
}

/**
 * Takes a case file out of every table that another desk of the office has taken over: it is read here as a copy from then on. Its journal
 * stays, and so does what is typed for it. The schema refuses it before that desk has said so.
 */
export function releaseCase(db: WriteHandle, caseId: string): void {
  write(db, `INSERT INTO erasing (case_key) VALUES (${CASE_KEY})`, { caseId })
  for (const sql of STATEMENTS) write(db, sql, { caseId })
}
