import { z } from 'zod'
import { evidence as evidenceForm, type Evidence } from '../../../shared/domain/caseFile/evidence.ts'
import type { Connection } from '../connection.ts'
import { readAll, write } from './rows.ts'

const row = z.object({ body: z.string() }).transform(({ body }) => evidenceForm.parse(JSON.parse(body)))

/** Evidence of a case file, in the order of entry. */
export function evidenceRepository(db: Connection) {
  return {
    save(caseId: string, item: Evidence): void {
      write(
        db,
        `INSERT INTO evidence (case_id, id, position, kind, body)
         VALUES ($caseId, $id, (SELECT coalesce(max(position), -1) + 1 FROM evidence WHERE case_id = $caseId), $kind, $body)
         ON CONFLICT (case_id, id) DO UPDATE SET kind = excluded.kind, body = excluded.body`,
        { caseId, id: item.id, kind: item.kind, body: JSON.stringify(item) },
      )
    },
    remove(caseId: string, id: string): boolean {
      return write(db, 'DELETE FROM evidence WHERE case_id = $caseId AND id = $id', { caseId, id }) === 1
    },
    ofCase(caseId: string): readonly Evidence[] {
      return readAll(db, row, 'SELECT body FROM evidence WHERE case_id = $caseId ORDER BY position', { caseId })
    },
  }
}
