import { createHash } from 'node:crypto'
import { z } from 'zod'
import { describeWorkBasis } from '../../../shared/domain/claim/work.ts'
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

/**
 * Work that is out of date without an act: its hearing has passed, or the tables of deadlines, holidays,
 * closed days and acts are others than those it was planned by. `update` writes a file's work anew.
 */
export function createWorkRefresh(
  db: WriteHandle,
  describeClosedDays: () => string,
  update: (caseId: string, today: string) => void,
) {
  const tables = describeWorkBasis()
  let isStale = false
  const readBasis = () => createHash('sha256').update(tables).update(describeClosedDays()).digest('hex')
  // Read again only after a day came or went: by then its transaction is committed, or undone.
  let basis: string | undefined = readBasis()
  const basisNow = () => (basis ??= readBasis())
  const passed = (today: string, limit: number): ReadonlySet<string> =>
    new Set(readAll(db, idRow, PASSED, { today, limit }).map(({ id }) => id))
  /** The file after which planning anew goes on; null where there is nothing to plan. */
  const plannedTo = (): number | null => {
    const found = readOne(db, basisRow, BASIS)
    return found?.basis === basisNow() ? found.plannedTo : 0
  }
  return {
    /** A day was closed or opened: all work is to be planned anew. */
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
    isCurrent: (today: string): boolean => passed(today, 1).size === 0 && plannedTo() === null,
    /** Brings at most `limit` files up to date; answers whether there may be more. The caller holds the transaction. */
    step(today: string, limit: number): boolean {
      const late = passed(today, limit)
      for (const id of late) update(id, today)
      const from = plannedTo()
      if (late.size > 0 || from === null) return late.size > 0
      const files = readAll(db, fileRow, NEXT, { plannedTo: from, limit })
      for (const { id } of files) update(id, today)
      const last = files.length < limit ? undefined : files.at(-1)
      write(db, PLANNED, { basis: basisNow(), plannedTo: last?.caseKey ?? null })
      return last !== undefined
    },
  }
}
