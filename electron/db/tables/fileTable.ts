import { z } from 'zod'
import type { WriteHandle } from '../handles.ts'
import { readOne, write } from '../rows.ts'

const checkRow = z.object({ lastWholeAt: z.string().nullable(), complaints: z.int() })
export type FileCheck = z.infer<typeof checkRow>

/** What the office knows of its own files: the vault last seen, and how each database was last found. */
export function createFileTable(db: WriteHandle) {
  return {
    /** The generation of the vault when somebody last signed in; 0 before the first time. */
    notedVault(): number {
      const row = z.object({ generation: z.int() })
      return readOne(db, row, 'SELECT generation FROM noted_vault WHERE id = 1')?.generation ?? 0
    },
    noteVault(generation: number): void {
      write(
        db,
        `INSERT INTO noted_vault (id, generation) VALUES (1, $generation)
         ON CONFLICT (id) DO UPDATE SET generation = excluded.generation`,
        { generation },
      )
    },
    lastCheck(file: string): FileCheck | undefined {
      const sql = 'SELECT last_whole_at AS lastWholeAt, complaints FROM file_check WHERE file = $file'
      return readOne(db, checkRow, sql, { file })
    },
    /** A check that found complaints leaves the time at which the file was last whole. */
    addCheck(file: string, at: string, complaints: number): void {
      write(
        db,
        `INSERT INTO file_check (file, last_whole_at, complaints)
         VALUES ($file, iif($complaints = 0, $at, NULL), $complaints)
         ON CONFLICT (file) DO UPDATE SET complaints = excluded.complaints,
           last_whole_at = coalesce(excluded.last_whole_at, last_whole_at)`,
        { file, at, complaints },
      )
    },
  }
}
