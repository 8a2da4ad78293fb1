import { z } from 'zod'
import type { ReadHandle, WriteHandle } from '../handles.ts'
import { readAll, write } from '../rows.ts'

const bytes = z.custom<Uint8Array<ArrayBuffer>>((value) => value instanceof Uint8Array)
const row = z.object({ day: z.string(), epoch: z.int(), number: z.int(), link: bytes, signature: bytes })
export type DayHeadRow = z.infer<typeof row>

const COLUMNS = 'day, epoch, number, link, signature'
const VALUES = '(day, epoch, number, link, signature) VALUES ($day, $epoch, $number, $link, $signature)'

/** The heads of the days of the file's own journal, in its order. */
export function readDayHeads(db: ReadHandle): readonly DayHeadRow[] {
  return readAll(db, row, `SELECT ${COLUMNS} FROM day_head ORDER BY number`)
}

/** Those of the cases' journal as office.db has copied them. */
export function readCaseDayHeads(db: ReadHandle): readonly DayHeadRow[] {
  return readAll(db, row, `SELECT ${COLUMNS} FROM case_day_head ORDER BY epoch, number`)
}

/** The heads of the days in one file. */
export function createDayHeadTable(db: WriteHandle) {
  return {
    add(head: DayHeadRow): void {
      write(db, `INSERT OR IGNORE INTO day_head ${VALUES}`, head)
    },
    /** Of days that end with one of these entries, both included. */
    between(first: number, last: number): readonly DayHeadRow[] {
      const sql = `SELECT ${COLUMNS} FROM day_head WHERE number BETWEEN $first AND $last ORDER BY number`
      return readAll(db, row, sql, { first, last })
    },
  }
}

/** What the copy in office.db takes; a head that was copied before is the same. */
export function addCaseDayHead(db: WriteHandle, head: DayHeadRow): void {
  write(db, `INSERT OR IGNORE INTO case_day_head ${VALUES}`, head)
}
