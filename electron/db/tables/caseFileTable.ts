import { z } from 'zod'
import { proceedings, type Proceedings } from '../../../shared/domain/caseFile/proceedings.ts'
import { foldKey } from '../../../shared/text/fold.ts'
import type { ReadHandle, WriteHandle } from '../handles.ts'
import { bodyReader } from '../readBody.ts'
import { readOne, write } from '../rows.ts'
import type { CaseChanges } from './caseChanges.ts'
import { PRESENT, saveHearings } from './hearingWrites.ts'

export type CaseHeader = Readonly<{ id: string; revision: number; custody: string; proceedings: Proceedings }>

const COLUMNS = { court: true, courtMark: true, prosecution: true, prosecutionMark: true, hearings: true } as const
const body = proceedings.omit(COLUMNS)
const row = z.object({
  id: z.string(),
  revision: z.int(),
  custody: z.string(),
  court: z.string(),
  courtMark: z.string().nullable(),
  prosecution: z.string(),
  prosecutionMark: z.string().nullable(),
  body: z.string(),
  hearings: z.string(),
})
const FIND = `SELECT id, revision, custody, court, court_mark AS courtMark, prosecution, prosecution_mark AS prosecutionMark, body,
    (SELECT json_group_array(json(iif(present = '[]', body, json_set(body, '$.present', json(present))))) FROM (
      SELECT body, ${PRESENT} AS present FROM hearing WHERE hearing.case_key = case_file.case_key ORDER BY position)) AS hearings
  FROM case_file JOIN case_body USING (case_key) WHERE id = $id`

/** Headers of case files: custody, revision, the facts of the proceedings. */
export function caseFileReads(db: ReadHandle) {
  const readBody = bodyReader(body)
  const readHearings = bodyReader(proceedings.shape.hearings)
  return {
    find(id: string): CaseHeader | undefined {
      const found = readOne(db, row, FIND, { id })
      if (found === undefined) return undefined
      const { revision, custody, court, courtMark, prosecution, prosecutionMark } = found
      return {
        id,
        revision,
        custody,
        proceedings: {
          court,
          ...(courtMark === null ? {} : { courtMark }),
          prosecution,
          ...(prosecutionMark === null ? {} : { prosecutionMark }),
          ...readBody(found.body),
          hearings: readHearings(found.hearings),
        },
      }
    },
    /** Whether another file of the same office bears the mark, however it is spelled. */
    hasMark(kind: 'court' | 'prosecution', office: string, mark: string, exceptId: string): boolean {
      const sql = `SELECT id FROM case_file WHERE ${kind} = $office AND ${kind}_mark_fold = $fold AND id <> $exceptId`
      return readOne(db, z.object({ id: z.string() }), sql, { office, fold: foldMark(mark), exceptId }) !== undefined
    },
  }
}

export function caseFileWrites(db: WriteHandle, changes: CaseChanges) {
  return {
    /** A new file, entered by the office that holds it. */
    add({ id, revision, custody, proceedings: form }: CaseHeader): void {
      const sql = `INSERT INTO case_file (id, revision, custody, court, court_mark, court_mark_fold, prosecution,
          prosecution_mark, prosecution_mark_fold)
        VALUES ($id, $revision, $custody, $court, $courtMark, $courtFold, $prosecution, $prosecutionMark, $prosecutionFold)`
      write(db, sql, { id, revision, custody, ...columns(form, custody) })
      saveBody(db, id, form)
      changes.add(id)
    },
    /** The changed facts, as `office` enters them. */
    saveProceedings(id: string, form: Proceedings, office: string): void {
      const sql = `UPDATE case_file SET court = $court, prosecution = $prosecution,
          court_mark = $courtMark, court_mark_fold = coalesce($courtFold, iif(court_mark IS $courtMark, court_mark_fold, NULL)),
          prosecution_mark = $prosecutionMark,
          prosecution_mark_fold = coalesce($prosecutionFold, iif(prosecution_mark IS $prosecutionMark, prosecution_mark_fold, NULL))
        WHERE id = $id`
      write(db, sql, { id, ...columns(form, office) })
      saveBody(db, id, form)
      changes.add(id)
    },
    /** Raises the revision by one if it still is the expected one. */
    raiseRevision(id: string, expected: number): boolean {
      const sql = 'UPDATE case_file SET revision = revision + 1 WHERE id = $id AND revision = $expected'
      return write(db, sql, { id, expected }) === 1
    },
    handOver(id: string, office: string): void {
      write(db, 'UPDATE case_file SET custody = $office WHERE id = $id', { id, office })
      changes.add(id)
    },
  }
}

const KEY = '(SELECT case_key FROM case_file WHERE id = $id)'
const BODY = `INSERT INTO case_body (case_key, body) VALUES (${KEY}, $body)
  ON CONFLICT (case_key) DO UPDATE SET body = excluded.body WHERE body <> excluded.body`
function saveBody(db: WriteHandle, id: string, form: Proceedings): void {
  const { court: _court, courtMark: _courtMark, prosecution: _prosecution, ...others } = form
  const { prosecutionMark: _prosecutionMark, hearings, ...rest } = others
  write(db, BODY, { id, body: JSON.stringify(rest) })
  saveHearings(db, id, hearings)
}

/** Marks are compared without spaces, dots and letter case: «K.br.12/26» is «K. br. 12/26». */
function foldMark(mark: string): string {
  return foldKey(mark).replaceAll(' ', '')
}

// SECURITY: the other office's mark is kept as it was given and not compared, so that nothing is told of that register.
function columns(form: Proceedings, office: string) {
  const own = (of: string, mark: string | undefined) => (of === office && mark !== undefined ? foldMark(mark) : null)
  return {
    court: form.court,
    courtMark: form.courtMark ?? null,
    courtFold: own(form.court, form.courtMark),
    prosecution: form.prosecution,
    prosecutionMark: form.prosecutionMark ?? null,
    prosecutionFold: own(form.prosecution, form.prosecutionMark),
  }
}
