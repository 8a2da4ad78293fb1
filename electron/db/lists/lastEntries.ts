import type { ReadHandle } from '../handles.ts'
import { readOne } from '../rows.ts'
import { SIGNED_COLUMNS, signedRow, type SignedRow } from '../tables/journalTable.ts'

const OFFICE = `SELECT ${SIGNED_COLUMNS} FROM journal_entry ORDER BY number DESC LIMIT 1`
const CASES = `SELECT ${SIGNED_COLUMNS} FROM case_entry ORDER BY epoch DESC, number DESC LIMIT 1`

/** The last entry of each journal in office.db, that of the cases as it was copied; undefined where there is none. */
export function readLastEntries(db: ReadHandle): Readonly<Record<'office' | 'cases', SignedRow | undefined>> {
  return { office: readOne(db, signedRow, OFFICE), cases: readOne(db, signedRow, CASES) }
}
