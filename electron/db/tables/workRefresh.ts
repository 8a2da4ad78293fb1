import { createHash } from 'node:crypto'
import { z } from 'zod'
import { describeWorkBasis } from '../../../shared/domain/claim/work.ts'
import type { HolidayTable } from '../../../shared/domain/deadlines/holidays.ts'
import type { WriteHandle } from '../handles.ts'
import { readAll, readOne, write } from '../rows.ts'

const PASSED = `SELECT id FROM (SELECT case_key FROM work_item WHERE rule IS NULL AND due < $today LIMIT +$limit)
  JOIN case_file USING (case_key)`
const BASIS = 'SELECT basis, planned_to AS plannedTo FROM work_basis WHERE id = 1'
const NEXT = 'SELECT id, case_key AS caseKey FROM case_file WHERE case_key > $plannedTo ORDER BY case_key LIMIT +$limit'
const PLANNED = `INSERT INTO work_basis (id, basis, planned_to) VALUES (1, $basis, $plannedTo)
  ON CONFLICT (id) DO UPDATE SET basis = excluded.basis, planned_to = excluded.planned_to`
const idRow = z.object({ id: z.string() })
const fileRow = z.object({ id: z.string(), caseKey: z.int() })
const basisRow = z.object({ basis: z.string(), plannedTo: z.int().nullable() })

type Planning = Readonly<{
  /** The closed days as one text. */
  describe(): string
  holidaysOn(day: string): HolidayTable
  /** Writes a file's work anew. */
  update(caseId: string, today: string): void
}>

/**
 * Work that is out of date without an act: its hearing has passed, or the tables of deadlines, holidays,
 * closed days and acts are others than those it was planned by.
 */
export function createWorkRefresh(db: WriteHandle, { describe: describeClosedDays, holidaysOn, update }: Planning) {
  let isStale = false
  const readBasis = (holidays: HolidayTable) =>
    createHash('sha256').update(describeWorkBasis(holidays)).update(describeClosedDays()).digest('hex')
  // Read again only after a day came or went, by then its transaction is committed or undone; and where holidays are others.
  let basis: Readonly<{ holidays: HolidayTable; text: string }> | undefined
  const basisOn = (today: string): string => {
    const holidays = holidaysOn(today)
    if (basis?.holidays !== holidays) basis = { holidays, text: readBasis(holidays) }
    return basis.text
  }
  const passed = (today: string, limit: number): ReadonlySet<string> =>
    new Set(readAll(db, idRow, PASSED, { today, limit }).map(({ id }) => id))
  /** The file after which planning anew goes on; null where there is nothing to plan. */
  const plannedTo = (today: string): number | null => {
    const found = readOne(db, basisRow, BASIS)
    return found?.basis === basisOn(today) ? found.plannedTo : 0
  }
  return {
    /** A day was closed or opened, or other tables are in force: all work is to be planned anew. */
    expire: (): void => {
      isStale = true
      basis = undefined
    },
    /** Whether that happened since it was asked last. */
    takeExpiry: (): boolean => {
      const was = isStale
      isStale = false
      return was
    },
    isCurrent: (today: string): boolean => passed(today, 1).size === 0 && plannedTo(today) === null,
    /** Brings at most `limit` files up to date; answers whether there may be more. The caller holds the transaction. */
    step(today: string, limit: number): boolean {
      const late = passed(today, limit)
      for (const id of late) update(id, today)
      const from = plannedTo(today)
      if (late.size > 0 || from === null) return late.size > 0
      const files = readAll(db, fileRow, NEXT, { plannedTo: from, limit })
      for (const { id } of files) update(id, today)
      const last = files.length < limit ? undefined : files.at(-1)
      write(db, PLANNED, { basis: basisOn(today), plannedTo: last?.caseKey ?? null })
      return last !== undefined
    },
  }
}
