import { z } from 'zod'
import { evidence, type Evidence } from '../../../shared/domain/caseFile/evidence.ts'
import type { ReadHandle, WriteHandle } from '../handles.ts'
import { createBodyReader } from '../readBody.ts'
import { readAll, write } from '../rows.ts'
import { CASE_KEY } from './caseKey.ts'
import { remove, type Removal } from './remove.ts'
import type { SearchChanges } from './searchChanges.ts'
import { thingOf } from './searchSources.ts'

const row = z.object({ id: z.string(), body: z.string() })

/** Evidence of a case file, in the order of entry. */
export function createEvidenceReads(db: ReadHandle) {
  const readBody = createBodyReader(evidence.omit({ id: true }))
  return {
    ofCase(caseId: string): readonly Evidence[] {
      const sql = `SELECT id, body FROM evidence WHERE case_key = ${CASE_KEY} ORDER BY position`
      return readAll(db, row, sql, { caseId }).map(({ id, body }) => ({ id, ...readBody(body) }))
    },
  }
}

export function createEvidenceWrites(db: WriteHandle, found: SearchChanges) {
  return {
    /** Writes a new item at the end, or the changed one at its place. */
    save(caseId: string, { id, ...body }: Evidence): void {
      const sql = `INSERT INTO evidence (case_key, id, position, body)
        VALUES (${CASE_KEY}, $id, (SELECT coalesce(max(position), -1) + 1 FROM evidence WHERE case_key = ${CASE_KEY}), $body)
        ON CONFLICT (case_key, id) DO UPDATE SET body = excluded.body`
      write(db, sql, { caseId, id, body: JSON.stringify(body) })
      found.add(caseId, thingOf.evidence({ id, ...body }))
    },
    /** An item that a head of damage rests on stays. */
    remove(caseId: string, id: string): Removal {
      const removal = remove(db, `DELETE FROM evidence WHERE case_key = ${CASE_KEY} AND id = $id`, { caseId, id })
      if (removal === 'removed') found.remove(caseId, 'evidence', id)
      return removal
    },
  }
}
