import { z } from 'zod'
import type { ReadHandle } from '../handles.ts'
import { IS_LOOK, IS_LOOK_AT_ALL } from '../migrations/journal.ts'
import { readAll } from '../rows.ts'

const row = z.object({
  epoch: z.int(),
  number: z.int(),
  at: z.string(),
  person: z.string(),
  act: z.string(),
  caseId: z.string().nullable(),
  about: z.string().nullable(),
  reason: z.string().nullable(),
})
/** One entry as a list shows it. */
export type ListedEntry = z.infer<typeof row>
/** Where a list begins: before this entry. */
export type EntryCursor = Readonly<{ epoch: number; number: number }>

/** What is asked of the journal of a file: `withheld` are acts of people, by id, of which nothing is said. */
export type FileJournal = Readonly<{
  caseId: string
  before: number
  limit: number
  withheld: Readonly<{ acts: readonly string[]; people: readonly string[] }>
}>

/** Who saw a file; of one person of it the acts that show that one, or everything. */
export type FileViews = FileJournal & Readonly<{ person?: string | undefined }>

/** Whose entries of a file are asked for, and of which time. */
export type PersonInFile = Readonly<{ caseId: string; person: string; from: string; until: string; limit: number }>

const COLUMNS = 'epoch, number, at, person, act, case_id AS caseId, about, reason'
/** The entries of a file before one of them, without what is withheld. */
const OF_FILE = `case_id = $caseId AND number < $before
  AND NOT (act IN (SELECT value FROM json_each($withheld)) AND person IN (SELECT value FROM json_each($people)))`

const LOOKS = `SELECT ${COLUMNS} FROM journal_entry WHERE ${OF_FILE} AND ${IS_LOOK} ORDER BY number DESC LIMIT +$limit`
// Two walks in the order of numbers, each along an index of its own: no entry of the file is met that is in neither.
const LOOKS_AT_PERSON = `SELECT ${COLUMNS} FROM journal_entry
    WHERE ${OF_FILE} AND about ->> '$.subject' = $person AND ${IS_LOOK} AND NOT ${IS_LOOK_AT_ALL}
  UNION ALL
  SELECT ${COLUMNS} FROM journal_entry WHERE ${OF_FILE} AND ${IS_LOOK_AT_ALL}
  ORDER BY number DESC LIMIT +$limit`

function parametersOf({ caseId, before, limit, withheld: { acts, people } }: FileJournal) {
  return { caseId, before, limit, withheld: JSON.stringify(acts), people: JSON.stringify(people) }
}

/** The journal of a file, newest first. */
export function createJournalList(db: ReadHandle) {
  return {
    page(before: number, limit: number): readonly ListedEntry[] {
      const sql = `SELECT ${COLUMNS} FROM journal_entry WHERE number < $before ORDER BY number DESC LIMIT +$limit`
      return readAll(db, row, sql, { before, limit })
    },
    /** The same for one case file, without these acts of these people; only in cases.db. */
    ofCase(asked: FileJournal): readonly ListedEntry[] {
      const sql = `SELECT ${COLUMNS} FROM journal_entry WHERE ${OF_FILE} ORDER BY number DESC LIMIT +$limit`
      return readAll(db, row, sql, parametersOf(asked))
    },
    /** What one person did in a file between two instants, both included, in its order; only in cases.db. */
    ofPerson({ caseId, person, from, until, limit }: PersonInFile): readonly ListedEntry[] {
      const sql = `SELECT ${COLUMNS} FROM journal_entry WHERE case_id = $caseId AND person = $person
        AND at >= $from AND at <= $until ORDER BY number LIMIT +$limit`
      return readAll(db, row, sql, { caseId, person, from, until, limit })
    },
    /** Those entries of a case file by which somebody saw it, without what is withheld; only in cases.db. */
    views({ person, ...asked }: FileViews): readonly ListedEntry[] {
      const parameters = parametersOf(asked)
      return person === undefined
        ? readAll(db, row, LOOKS, parameters)
        : readAll(db, row, LOOKS_AT_PERSON, { ...parameters, person })
    },
  }
}

/** The copy of the cases' journal in office.db, newest first; it has no text. */
export function createCaseEntryList(db: ReadHandle) {
  return {
    page({ epoch, number }: EntryCursor, limit: number): readonly ListedEntry[] {
      const sql = `SELECT epoch, number, at, person, act, case_id AS caseId, NULL AS about, NULL AS reason FROM case_entry
        WHERE (epoch, number) < ($epoch, $number) ORDER BY epoch DESC, number DESC LIMIT +$limit`
      return readAll(db, row, sql, { epoch, number, limit })
    },
    /** The number with which each epoch begins: what an earlier epoch has from there on was lost in cases.db. */
    epochs(): readonly EntryCursor[] {
      const sql = `WITH RECURSIVE begun (epoch) AS (
          SELECT min(epoch) FROM case_entry
          UNION ALL
          SELECT (SELECT min(epoch) FROM case_entry WHERE epoch > begun.epoch) FROM begun WHERE begun.epoch IS NOT NULL
        )
        SELECT epoch, (SELECT min(number) FROM case_entry WHERE case_entry.epoch = begun.epoch) AS number
        FROM begun WHERE epoch IS NOT NULL`
      return readAll(db, z.object({ epoch: z.int(), number: z.int() }), sql)
    },
  }
}
