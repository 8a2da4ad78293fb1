import { z } from 'zod'
import type { WriteHandle } from '../handles.ts'
import { readOne, write } from '../rows.ts'

const row = z.object({ generation: z.int(), keyChanges: z.int() })
/** How far a vault has come: the count of its writes, and of the changes of keys that it tells. */
export type NotedVault = z.infer<typeof row>

/** What a database knows of the vault; in cases.db only who holds the key of the cases writes it. */
export function createNotedVaultTable(db: WriteHandle) {
  return {
    /** The vault when somebody last opened the database; undefined before the first time. */
    last(): NotedVault | undefined {
      return readOne(db, row, 'SELECT generation, key_changes AS keyChanges FROM noted_vault WHERE id = 1')
    },
    note({ generation, keyChanges }: NotedVault): void {
      const sql = `INSERT INTO noted_vault (id, generation, key_changes) VALUES (1, $generation, $keyChanges)
        ON CONFLICT (id) DO UPDATE SET generation = excluded.generation, key_changes = excluded.key_changes`
      write(db, sql, { generation, keyChanges })
    },
  }
}
