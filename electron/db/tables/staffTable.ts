import { z } from 'zod'
import type { WriteHandle } from '../handles.ts'
import { readAll, write } from '../rows.ts'

const row = z.object({ id: z.string(), active: z.int() })

/** Who may stand behind a row of cases.db. */
export function createStaffWrites(db: WriteHandle) {
  return {
    /** Enters a person once; who is there already stays. */
    enter(id: string): void {
      write(db, 'INSERT INTO staff (id) VALUES ($id) ON CONFLICT (id) DO NOTHING', { id })
    },
    /** Who is entered, and whether they still work here. */
    all(): readonly Readonly<{ id: string; isActive: boolean }>[] {
      const rows = readAll(db, row, 'SELECT id, active FROM staff')
      return rows.map(({ id, active }) => ({ id, isActive: active === 1 }))
    },
    /** Who works here no more stands behind no new row, and what was wrapped for that one is taken out. */
    setActive(id: string, isActive: boolean): void {
      write(db, 'UPDATE staff SET active = $active WHERE id = $id', { id, active: isActive ? 1 : 0 })
      if (!isActive) write(db, 'DELETE FROM identity_share WHERE staff = $id', { id })
    },
    /**
     * Notes the public half of a person's own key. Where it is another than before, what was wrapped for the former opens no
     * more and is taken out: whoever shares it anew wraps it for the new one.
     */
    noteKey(id: string, publicKey: Uint8Array<ArrayBuffer>): void {
      const sql = 'UPDATE staff SET public_key = $publicKey WHERE id = $id AND public_key IS NOT $publicKey'
      if (write(db, sql, { id, publicKey }) > 0) write(db, 'DELETE FROM identity_share WHERE staff = $id', { id })
    },
  }
}
