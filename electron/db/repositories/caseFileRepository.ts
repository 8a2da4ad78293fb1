import { z } from 'zod'
import { proceedings, type Proceedings } from '../../../shared/domain/caseFile/proceedings.ts'
import { foldKey } from '../../../shared/text/fold.ts'
import type { Connection } from '../connection.ts'
import { lastRead, readAll, readOne, write } from './rows.ts'

export type CaseHeader = Readonly<{
  id: string
  revision: number
  custody: string
  proceedings: Proceedings
  remarks: Uint8Array<ArrayBuffer> | null
}>

const header = z
  .object({
    id: z.string(),
    revision: z.int(),
    custody: z.string(),
    body: z.string(),
    remarks: z.instanceof(Uint8Array).nullable(),
  })
  .transform(({ remarks, ...rest }) => ({ ...rest, remarks: remarks === null ? null : new Uint8Array(remarks) }))
const listRow = z.object({
  id: z.string(),
  custody: z.string(),
  court: z.string(),
  court_mark: z.string().nullable(),
  prosecution_mark: z.string().nullable(),
  next_hearing: z.string().nullable(),
})
export type CaseListRow = z.infer<typeof listRow>

/** Headers of case files: marks, custody, revision, the proceedings as a body. */
export function caseFileRepository(db: Connection) {
  return { ...caseFileReads(db), ...caseFileWrites(db) }
}

function caseFileReads(db: Connection) {
  const proceedingsIn = lastRead((body) => proceedings.parse(JSON.parse(body)))
  return {
    find(id: string): CaseHeader | undefined {
      const found = readOne(db, header, 'SELECT id, revision, custody, body, remarks FROM case_file WHERE id = $id', {
        id,
      })
      if (found === undefined) return undefined
      const { body, ...rest } = found
      return { ...rest, proceedings: proceedingsIn(body) }
    },
    /** Another file of the same office under the same mark, however it is spelled. */
    hasMark(kind: 'court' | 'prosecution', office: string, mark: string, exceptId: string): boolean {
      const found = readOne(
        db,
        z.object({ id: z.string() }),
        `SELECT id FROM case_file WHERE ${kind} = $office AND ${kind}_mark_fold = $fold AND id <> $exceptId`,
        { office, fold: foldMark(mark), exceptId },
      )
      return found !== undefined
    },
    /** Files that concern an office, those in its custody first, the next hearing leading. */
    ofOffice(office: string, today: string): readonly CaseListRow[] {
      return readAll(
        db,
        listRow,
        `SELECT id, custody, court, court_mark, prosecution_mark,
           (SELECT min(date) FROM hearing WHERE case_id = case_file.id AND date >= $today) AS next_hearing
         FROM case_file WHERE court = $office OR prosecution = $office
         ORDER BY custody <> $office, next_hearing IS NULL, next_hearing, opened_at, id`,
        { office, today },
      )
    },
  }
}

function caseFileWrites(db: Connection) {
  return {
    add(file: CaseHeader, openedAt: string): void {
      write(
        db,
        `INSERT INTO case_file (id, revision, custody, court, court_mark, court_mark_fold, prosecution,
           prosecution_mark, prosecution_mark_fold, body, remarks, opened_at)
         VALUES ($id, $revision, $custody, $court, $courtMark, $courtFold, $prosecution,
           $prosecutionMark, $prosecutionFold, $body, $remarks, $openedAt)`,
        {
          id: file.id,
          revision: file.revision,
          custody: file.custody,
          remarks: file.remarks,
          openedAt,
          ...columns(file.proceedings),
        },
      )
      saveHearings(db, file.id, file.proceedings)
    },
    saveProceedings(id: string, form: Proceedings): void {
      write(
        db,
        `UPDATE case_file SET court = $court, court_mark = $courtMark, court_mark_fold = $courtFold,
           prosecution = $prosecution, prosecution_mark = $prosecutionMark, prosecution_mark_fold = $prosecutionFold,
           body = $body WHERE id = $id`,
        { id, ...columns(form) },
      )
      saveHearings(db, id, form)
    },
    /** Raises the revision by one if it still is the expected one. */
    touch(id: string, expected: number): boolean {
      const changed = write(
        db,
        'UPDATE case_file SET revision = revision + 1 WHERE id = $id AND revision = $expected',
        { id, expected },
      )
      return changed === 1
    },
    handOver(id: string, office: string): void {
      write(db, 'UPDATE case_file SET custody = $office WHERE id = $id', { id, office })
    },
  }
}

function saveHearings(db: Connection, id: string, form: Proceedings): void {
  write(db, 'DELETE FROM hearing WHERE case_id = $id', { id })
  for (const [position, { date }] of form.hearings.entries()) {
    write(db, 'INSERT INTO hearing (case_id, position, date) VALUES ($id, $position, $date)', { id, position, date })
  }
}

/** Marks are compared without spaces, dots and letter case: «K.br.12/26» is «K. br. 12/26». */
function foldMark(mark: string): string {
  return foldKey(mark).replaceAll(' ', '')
}

function columns(form: Proceedings) {
  return {
    court: form.court,
    courtMark: form.courtMark ?? null,
    courtFold: form.courtMark === undefined ? null : foldMark(form.courtMark),
    prosecution: form.prosecution,
    prosecutionMark: form.prosecutionMark ?? null,
    prosecutionFold: form.prosecutionMark === undefined ? null : foldMark(form.prosecutionMark),
    body: JSON.stringify(form),
  }
}
