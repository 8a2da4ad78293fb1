import { z } from 'zod'
import { FILE_CHANGES, TRANSFER_GROUNDS, type FileChange } from '../../../shared/domain/caseFile/fileChanges.ts'
import type { ReadHandle, WriteHandle } from '../handles.ts'
import { readAll, write } from '../rows.ts'
import type { CaseChanges } from './caseChanges.ts'
import { CASE_KEY } from './caseKey.ts'

const list = z.string().transform((text) => z.array(z.string()).parse(JSON.parse(text)))
const row = z.object({
  act: z.enum(FILE_CHANGES),
  on: z.string(),
  before: list,
  after: list,
  mark: z.string().nullable(),
  ground: z.enum(TRANSFER_GROUNDS).nullable(),
  at: z.string(),
  person: z.string(),
  reason: z.string(),
})
export type FileChangeRow = z.infer<typeof row>
/** A change of a file, with who made it, when and why. */
export type NewFileChange = FileChange & Readonly<{ at: string; person: string; reason: string }>

const ADD = `INSERT INTO file_change (case_key, ordinal, act, day, before, after, mark, ground, at, person, reason)
  SELECT ${CASE_KEY}, 1 + (SELECT coalesce(max(ordinal), 0) FROM file_change WHERE case_key = ${CASE_KEY}), $act, $on, $before,
    $after, $mark, $ground, $at, $person, $reason`
const OF_CASE = `SELECT act, day AS "on", before, after, mark, ground, at, person, reason FROM file_change
  WHERE case_key = ${CASE_KEY} ORDER BY ordinal DESC`
const markRow = z.object({ mark: z.string() })
const MARKS = `SELECT mark FROM file_change WHERE case_key = ${CASE_KEY} AND mark IS NOT NULL ORDER BY ordinal`

/** The offices that a file of `table` has left, the last one last, as an expression of SQL. */
export function leftOffices(table: string): string {
  return `(SELECT json_group_array(before ->> '$[0]') FROM (SELECT before FROM file_change
    WHERE file_change.case_key = ${table}.case_key AND act IN ('transfer', 'changeProsecution') ORDER BY ordinal))`
}

/** What changed about a file as a whole, the newest first. */
export function createFileChangeReads(db: ReadHandle) {
  return {
    ofCase: (caseId: string): readonly FileChangeRow[] => readAll(db, row, OF_CASE, { caseId }),
    /** The marks that the file bore and bears no longer. */
    marksOf: (caseId: string): readonly string[] => [
      ...new Set(readAll(db, markRow, MARKS, { caseId }).map(({ mark }) => mark)),
    ],
  }
}

export function createFileChangeWrites(db: WriteHandle, changes: CaseChanges) {
  return {
    add(caseId: string, { before, after, mark, ground, ...change }: NewFileChange): void {
      const [old, next] = [JSON.stringify(before), JSON.stringify(after)]
      write(db, ADD, { caseId, ...change, before: old, after: next, mark: mark ?? null, ground: ground ?? null })
      changes.add(caseId)
    },
  }
}
