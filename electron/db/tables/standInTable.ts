import { z } from 'zod'
import { isoDate } from '../../../shared/domain/caseFile/fields.ts'
import type { StandIn } from '../../../shared/domain/staff/standIn.ts'
import type { ReadHandle, WriteHandle } from '../handles.ts'
import { readAll, readOne, write } from '../rows.ts'

const row = z.object({ id: z.string(), absent: z.string(), person: z.string(), from: isoDate, to: isoDate })
export type StandInRow = z.infer<typeof row>

const COLUMNS = 'SELECT id, absent, person, from_day AS "from", to_day AS "to" FROM stand_in'
const NOW = 'from_day <= $today AND to_day >= $today'

/** Who stands in for whom. */
export function createStandInReads(db: ReadHandle) {
  return {
    /** For whom a person of an office stands in on a day. */
    byPerson(office: string, person: string, today: string): readonly StandInRow[] {
      const sql = `${COLUMNS} WHERE person = $person AND office = $office AND ${NOW} ORDER BY to_day, id`
      return readAll(db, row, sql, { office, person, today })
    },
    /** Those of an office that have not ended on a day, the first to end first. */
    ofOffice(office: string, today: string): readonly StandInRow[] {
      return readAll(db, row, `${COLUMNS} WHERE office = $office AND to_day >= $today ORDER BY to_day, id`, {
        office,
        today,
      })
    },
    find(office: string, id: string): StandInRow | undefined {
      return readOne(db, row, `${COLUMNS} WHERE id = $id AND office = $office`, { id, office })
    },
  }
}

export function createStandInWrites(db: WriteHandle) {
  return {
    add(id: string, office: string, { absent, person, from, to }: StandIn): void {
      const sql = `INSERT INTO stand_in (id, office, absent, person, from_day, to_day)
        VALUES ($id, $office, $absent, $person, $from, $to)`
      write(db, sql, { id, office, absent, person, from, to })
    },
    remove(id: string): void {
      write(db, 'DELETE FROM stand_in WHERE id = $id', { id })
    },
  }
}
