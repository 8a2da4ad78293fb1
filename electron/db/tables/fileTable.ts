import { z } from 'zod'
import type { WriteHandle } from '../handles.ts'
import { readOne, write } from '../rows.ts'

const checkRow = z.object({ lastWholeAt: z.string().nullable(), complaints: z.int() })
export type FileCheck = z.infer<typeof checkRow>

/** What the office knows of its own files: how each database was last found. */
export function createFileTable(db: WriteHandle) {
  return {
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
