import type { ReadHandle } from '../handles.ts'
import { readAll } from '../rows.ts'
import { journalRow, type StoredAuditRow } from '../tables/journalTable.ts'

/** The journal of one case file, newest first. */
export function journalList(db: ReadHandle) {
  const sql = `SELECT * FROM audit_entry WHERE case_id = $caseId AND number < $before ORDER BY number DESC LIMIT $limit`
  return {
    page(caseId: string, before: number, limit: number): readonly StoredAuditRow[] {
      return readAll(db, journalRow, sql, { caseId, before, limit })
    },
  }
}
