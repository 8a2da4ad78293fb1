import { z } from 'zod'
import type { ReadHandle } from '../handles.ts'
import { readAll, readOne } from '../rows.ts'
import { readCaseDayHeads, readDayHeads, type DayHeadRow } from '../tables/dayHeadTable.ts'
import {
  ENTRY_COLUMNS,
  entryRow,
  SIGNED_COLUMNS,
  signedRow,
  type EntryRow,
  type SignedRow,
} from '../tables/journalTable.ts'

const PAGE = 2_000

/** A journal from its first entry on, a page at a time and each page in a query of its own: no writer waits for it. */
export type EntryPages<Row extends SignedRow = SignedRow> = Readonly<{
  count(): number
  pages(): Iterable<readonly Row[]>
  /** The heads of its days. */
  days(): readonly DayHeadRow[]
  /** The entry of a number on the branch that an epoch goes on from. */
  branch(number: number, before: number): SignedRow | undefined
}>

/** The journal of the file itself, with its text. */
export function createJournalPages(db: ReadHandle): EntryPages<EntryRow> {
  const sql = `SELECT ${ENTRY_COLUMNS} FROM journal_entry WHERE number > $number ORDER BY number LIMIT ${String(PAGE)}`
  return {
    count: () => countOf(db, 'SELECT count(*) AS entries FROM journal_entry'),
    *pages() {
      for (let number = 0; ;) {
        const page = readAll(db, entryRow, sql, { number })
        yield page
        const last = page.at(-1)
        if (last === undefined) return
        number = last.number
      }
    },
    days: () => readDayHeads(db),
    branch: () => undefined,
  }
}

/** The copy of the cases' journal in office.db. */
export function createCaseEntryPages(db: ReadHandle): EntryPages {
  const sql = `SELECT ${SIGNED_COLUMNS} FROM case_entry WHERE (epoch, number) > ($epoch, $number)
    ORDER BY epoch, number LIMIT ${String(PAGE)}`
  return {
    count: () => countOf(db, 'SELECT count(*) AS entries FROM case_entry'),
    *pages() {
      for (let [epoch, number] = [0, 0]; ;) {
        const page = readAll(db, signedRow, sql, { epoch, number })
        yield page
        const last = page.at(-1)
        if (last === undefined) return
        ;[epoch, number] = [last.epoch, last.number]
      }
    },
    days: () => readCaseDayHeads(db),
    branch(number, before) {
      const one = `SELECT ${SIGNED_COLUMNS} FROM case_entry WHERE epoch = $epoch AND number = $number`
      for (let epoch = before - 1; epoch > 0; epoch -= 1) {
        const found = readOne(db, signedRow, one, { epoch, number })
        if (found !== undefined) return found
      }
      return undefined
    },
  }
}

const countRow = z.object({ entries: z.int() })

function countOf(db: ReadHandle, sql: string): number {
  return readOne(db, countRow, sql)?.entries ?? 0
}
