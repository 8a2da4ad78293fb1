import { z } from 'zod'
import { CAPACITIES } from '../../../shared/domain/claim/needToKnow.ts'
import type { ReadHandle, WriteHandle } from '../handles.ts'
import { readAll, readOne, write } from '../rows.ts'

const row = z.object({ id: z.string(), active: z.int() })
const workRow = z.object({ files: z.int(), standIns: z.int(), drafts: z.int(), steps: z.int() })
/** How much of somebody's work has no successor yet. */
export type WorkLeft = z.infer<typeof workRow>
const fileRow = z.object({ caseId: z.string(), capacity: z.enum(CAPACITIES) })
export type AssignedFile = z.infer<typeof fileRow>

const OWN_DRAFTS = `DELETE FROM draft WHERE person = $id
  AND (length(wrapped_key) = 80 OR (form >= 'session/' AND form < 'session0'))`

const WORK = `SELECT (SELECT count(*) FROM assignment WHERE person = $id) AS files,
  (SELECT count(*) FROM stand_in WHERE person = $id AND to_day >= $today) AS standIns,
  (SELECT count(*) FROM draft WHERE person = $id) AS drafts,
  (SELECT count(*) FROM next_step WHERE owner = $id) AS steps`

/** Who may stand behind a row of cases.db, and what work they have. */
export function createStaffReads(db: ReadHandle) {
  return {
    /** Who is entered, and whether they still work here. */
    all(): readonly Readonly<{ id: string; isActive: boolean }>[] {
      const rows = readAll(db, row, 'SELECT id, active FROM staff')
      return rows.map(({ id, active }) => ({ id, isActive: active === 1 }))
    },
    /** How much of somebody's work has no successor yet: files, stand-ins of today and later, drafts, and steps on unpaid orders. */
    workOf(id: string, today: string): WorkLeft {
      const work = readOne(db, workRow, WORK, { id, today })
      return work ?? { files: 0, standIns: 0, drafts: 0, steps: 0 }
    },
    /** The files that an office has assigned to somebody, by their ids, with the capacity. */
    filesOf(id: string, office: string): readonly AssignedFile[] {
      const sql = `SELECT case_file.id AS caseId, capacity FROM assignment JOIN case_file USING (case_key)
        WHERE person = $id AND office = $office`
      return readAll(db, fileRow, sql, { id, office })
    },
  }
}

/** Who may stand behind a row of cases.db. */
export function createStaffWrites(db: WriteHandle) {
  return {
    /** Enters a person once; who is there already stays. */
    enter(id: string): void {
      write(db, 'INSERT INTO staff (id) VALUES ($id) ON CONFLICT (id) DO NOTHING', { id })
    },
    /** Who works here no more stands behind no new row, and what was wrapped for that one is taken out. */
    setActive(id: string, isActive: boolean): void {
      write(db, 'UPDATE staff SET active = $active WHERE id = $id', { id, active: isActive ? 1 : 0 })
      if (isActive) return
      write(db, 'DELETE FROM identity_share WHERE staff = $id', { id })
      // What an own key alone opens, which is gone with the slot; and where the person was last, what was looked for.
      write(db, OWN_DRAFTS, { id })
    },
    /** All their work has a successor, and the account goes. */
    end(id: string): void {
      write(db, 'UPDATE staff SET gone = 1 WHERE id = $id', { id })
    },
    /**
     * Notes the public half of a person's own key. Where it is another than before, what was wrapped for the former opens no
     * more and is taken out: whoever shares it anew wraps it for the new one.
     */
    noteKey(id: string, publicKey: Uint8Array<ArrayBuffer>): void {
      const sql = 'UPDATE staff SET public_key = $publicKey WHERE id = $id AND public_key IS NOT $publicKey'
      if (write(db, sql, { id, publicKey }) === 0) return
      write(db, 'DELETE FROM identity_share WHERE staff = $id', { id })
      write(db, 'DELETE FROM worksheet WHERE person = $id', { id })
    },
  }
}
