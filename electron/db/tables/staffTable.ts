import type { Connection } from '../connection.ts'
import { write } from '../repositories/rows.ts'

/** Who may stand behind a row of cases.db. */
export function staffTable(db: Connection) {
  return {
    /** Enters a person once; who is there already stays as he is. */
    enter(id: string): void {
      write(db, 'INSERT INTO staff (id, active) VALUES ($id, 1) ON CONFLICT (id) DO NOTHING', { id })
    },
  }
}
