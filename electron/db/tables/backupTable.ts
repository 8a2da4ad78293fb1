import { z } from 'zod'
import type { WriteHandle } from '../handles.ts'
import { readAll, readOne, write } from '../rows.ts'

/** `copied`: made and signed; `proven`: opened and found whole; `broken`: opened and not whole; `failed`: not made. */
const STATES = ['copied', 'proven', 'broken', 'failed'] as const
const row = z.object({
  name: z.string(),
  madeAt: z.string(),
  bytes: z.int(),
  state: z.enum(STATES),
  provenAt: z.string().nullable(),
  fault: z.string().nullable(),
  file: z.string().nullable(),
})
export type BackupRow = z.infer<typeof row>

const COLUMNS = 'name, made_at AS madeAt, bytes, state, proven_at AS provenAt, fault, file'

/** The copies of the office: where they go, and what became of each. */
export function createBackupTable(db: WriteHandle) {
  return {
    folder(): string | undefined {
      const path = z.object({ path: z.string() })
      return readOne(db, path, 'SELECT path FROM backup_folder WHERE id = 1')?.path
    },
    chooseFolder(path: string): void {
      write(
        db,
        `INSERT INTO backup_folder (id, path) VALUES (1, $path) ON CONFLICT (id) DO UPDATE SET path = excluded.path`,
        { path },
      )
    },
    /** The newest first. */
    list(limit: number): readonly BackupRow[] {
      return readAll(db, row, `SELECT ${COLUMNS} FROM backup ORDER BY made_at DESC, name DESC LIMIT +$limit`, { limit })
    },
    /** Of every copy that is known, made or not. */
    names(): readonly string[] {
      return readAll(db, z.object({ name: z.string() }), 'SELECT name FROM backup').map(({ name }) => name)
    },
    /** A copy that was made; what failed before it is over. */
    addCopied({ name, madeAt, bytes }: Pick<BackupRow, 'name' | 'madeAt' | 'bytes'>): void {
      write(db, "DELETE FROM backup WHERE state = 'failed'")
      const sql = `INSERT INTO backup (name, made_at, bytes, state) VALUES ($name, $madeAt, $bytes, 'copied')`
      write(db, sql, { name, madeAt, bytes })
    },
    setProven(name: string, provenAt: string): void {
      const sql =
        "UPDATE backup SET state = 'proven', proven_at = $provenAt, fault = NULL, file = NULL WHERE name = $name"
      write(db, sql, { name, provenAt })
    },
    setBroken(name: string, fault: string, file: string | null): void {
      const sql = `UPDATE backup SET state = 'broken', proven_at = NULL, fault = $fault, file = $file WHERE name = $name`
      write(db, sql, { name, fault, file })
    },
    remove(name: string): void {
      write(db, 'DELETE FROM backup WHERE name = $name', { name })
    },
    /** That none could be made; one such row stands, the last one. */
    addFailed(madeAt: string, fault: string): void {
      write(db, "DELETE FROM backup WHERE state = 'failed'")
      const sql = `INSERT INTO backup (name, made_at, bytes, state, fault) VALUES ('failed', $madeAt, 0, 'failed', $fault)`
      write(db, sql, { madeAt, fault })
    },
  }
}
