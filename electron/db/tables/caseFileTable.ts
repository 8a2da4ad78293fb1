import { z } from 'zod'
import { proceedings, type Proceedings } from '../../../shared/domain/caseFile/proceedings.ts'
import { CAPACITIES, type Assignment } from '../../../shared/domain/claim/needToKnow.ts'
import { foldKey } from '../../../shared/text/fold.ts'
import type { ReadHandle } from '../handles.ts'
import { createBodyReader } from '../readBody.ts'
import { readAll, readOne } from '../rows.ts'
import { HAS_COURT_BEGUN } from './courtBegun.ts'
import { readCaseEvents } from './caseEventTable.ts'
import { leftOffices } from './fileChangeTable.ts'
import { createHearingReads } from './hearingTable.ts'

/** The marks of a file: of the court's register and of the prosecution's. */
export type CaseMarks = Pick<Proceedings, 'courtMark' | 'prosecutionMark'>
/** What stands in columns of its own: enough to find, to admit and to name a file. */
export type CaseHeader = CaseMarks &
  Readonly<{
    id: string
    revision: number
    custody: string
    court: string
    prosecution: string
    /** The court has entered the file in its register, or sent a claim of it back. */
    hasCourtBegun: boolean
    /** Offices that have entered their mark in their own register. */
    entered: readonly string[]
    /** To whom each of the two offices has assigned the file. */
    assignments: readonly Assignment[]
    /** Who may know nothing of it, by id. */
    excluded: readonly string[]
    /** The offices that it has left for another. */
    former: readonly string[]
    /** Whether it has left for another installation. */
    away: boolean
    /** By the how manieth desk of its office it is written. */
    pen: number
  }>
export type NewCaseFile = Readonly<{
  id: string
  revision: number
  custody: string
  proceedings: Proceedings
  /** Whether its marks count as entered: by the office that holds it, unless the file came from elsewhere. */
  enteredBy?: 'nobody'
  /** By the how manieth desk of its office it is written, where another wrote it before. */
  pen?: number
}>

const COLUMNS = {
  court: true,
  courtMark: true,
  prosecution: true,
  prosecutionMark: true,
  hearings: true,
  events: true,
} as const
const body = proceedings.omit(COLUMNS)
/** Who is excluded from the file of a row of `table`, by id, as an expression of SQL. */
export function excludedFrom(table: string): string {
  return `(SELECT json_group_array(person) FROM exclusion WHERE exclusion.case_key = ${table}.case_key)`
}
const ids = z.array(z.string())
/** What it answers. */
export const peopleList = z.string().transform((text) => ids.parse(JSON.parse(text)))

const assignmentList = z.array(z.object({ office: z.string(), capacity: z.enum(CAPACITIES), person: z.string() }))
const row = z.object({
  id: z.string(),
  revision: z.int(),
  custody: z.string(),
  hasCourtBegun: z.int(),
  isCourtMarkEntered: z.int(),
  isProsecutionMarkEntered: z.int(),
  assignments: z.string().transform((text) => assignmentList.parse(JSON.parse(text))),
  excluded: peopleList,
  former: peopleList,
  away: z.int().transform((found) => found === 1),
  pen: z.int(),
  court: z.string(),
  courtMark: z.string().nullable(),
  prosecution: z.string(),
  prosecutionMark: z.string().nullable(),
})
const idRow = z.object({ id: z.string() })
const bodyRow = z.object({ body: z.string() })
const KEY = '(SELECT case_key FROM case_file WHERE id = $id)'
// A mark has a fold where the register's own office entered it.
const FIND = `SELECT id, revision, custody, away, pen, court, court_mark AS courtMark, prosecution, prosecution_mark AS prosecutionMark,
    court_mark_fold IS NOT NULL AS isCourtMarkEntered, prosecution_mark_fold IS NOT NULL AS isProsecutionMarkEntered,
    ${HAS_COURT_BEGUN} AS hasCourtBegun,
    (SELECT json_group_array(json_object('office', office, 'capacity', capacity, 'person', person)) FROM assignment
      WHERE assignment.case_key = case_file.case_key) AS assignments,
    ${excludedFrom('case_file')} AS excluded, ${leftOffices('case_file')} AS former
  FROM case_file WHERE id = $id`
const BODY = `SELECT body FROM case_body WHERE case_key = ${KEY}`

/** Case files: the header that every act looks at, and the facts of the proceedings, read only where they are asked for. */
export function createCaseFileReads(db: ReadHandle) {
  const readBody = createBodyReader(body)
  const hearings = createHearingReads(db)
  return {
    find(id: string): CaseHeader | undefined {
      const found = readOne(db, row, FIND, { id })
      if (found === undefined) return undefined
      const { courtMark, prosecutionMark, isCourtMarkEntered, isProsecutionMarkEntered, ...header } = found
      return {
        ...header,
        entered: [
          ...(isCourtMarkEntered === 1 ? [header.court] : []),
          ...(isProsecutionMarkEntered === 1 ? [header.prosecution] : []),
        ],
        hasCourtBegun: header.hasCourtBegun === 1,
        ...(courtMark === null ? {} : { courtMark }),
        ...(prosecutionMark === null ? {} : { prosecutionMark }),
      }
    },
    /** The facts of the proceedings of a file that was found. */
    proceedingsOf({ id, court, courtMark, prosecution, prosecutionMark }: CaseHeader): Proceedings {
      const found = readOne(db, bodyRow, BODY, { id })
      if (found === undefined) throw new Error('a case file vanished between two reads')
      const events = readCaseEvents(db, id)
      return {
        court,
        ...(courtMark === undefined ? {} : { courtMark }),
        prosecution,
        ...(prosecutionMark === undefined ? {} : { prosecutionMark }),
        ...readBody(found.body),
        hearings: [...hearings.ofCase(id)],
        ...(events.length === 0 ? {} : { events: [...events] }),
      }
    },
    /** The file that bears the mark in the register of an office, however it is spelled. */
    findByMark(kind: 'court' | 'prosecution', office: string, mark: string): string | undefined {
      const sql = `SELECT id FROM case_file WHERE ${kind} = $office AND ${kind}_mark_fold = $fold`
      return readOne(db, idRow, sql, { office, fold: foldMark(mark) })?.id
    },
    /** Whether another file of the same office bears the mark, however it is spelled. */
    hasMark(kind: 'court' | 'prosecution', office: string, mark: string, exceptId: string): boolean {
      const sql = `SELECT id FROM case_file WHERE ${kind} = $office AND ${kind}_mark_fold = $fold AND id <> $exceptId`
      return readOne(db, idRow, sql, { office, fold: foldMark(mark), exceptId }) !== undefined
    },
    /** Files that an office has by custody and that have not left for its installation. */
    waitingFor(office: string, limit: number): readonly string[] {
      const sql = 'SELECT id FROM case_file WHERE custody = $office AND away = 0 ORDER BY case_key LIMIT +$limit'
      return readAll(db, idRow, sql, { office, limit }).map(({ id }) => id)
    },
  }
}

export type CaseFileReads = ReturnType<typeof createCaseFileReads>

/** Marks are compared without spaces, dots and letter case: «K.br.12/26» is «K. br. 12/26». */
export function foldMark(mark: string): string {
  return foldKey(mark).replaceAll(' ', '')
}
