import type { WriteHandle } from '../handles.ts'
import { write } from '../rows.ts'

/** Who may stand behind a row of cases.db. */
export function createStaffWrites(db: WriteHandle) {
  return {
    /** Enters a person once; who is there already stays. */
    enter(id: string): void {
      write(db, 'INSERT INTO staff (id) VALUES ($id) ON CONFLICT (id) DO NOTHING', { id })
    },
  }
}
