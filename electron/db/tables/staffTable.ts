import type { WriteHandle } from '../handles.ts'
import { write } from '../rows.ts'

/** Who may stand behind a row of cases.db. */
export function createStaffWrites(db: WriteHandle) {
  return {
    /** Enters a person once; who is there already stays. */
    enter(id: string): void {
      write(db, 'INSERT INTO staff (id) VALUES ($id) ON CONFLICT (id) DO NOTHING', { id })
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
