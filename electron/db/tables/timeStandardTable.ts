import { z } from 'zod'
import { CLAIM_STAGES } from '../../../shared/domain/claim/stages.ts'
import type { TimeStandard } from '../../../shared/domain/workload/timeStandard.ts'
import type { ReadHandle, WriteHandle } from '../handles.ts'
import { readAll, write } from '../rows.ts'

const row = z.object({ stage: z.enum(CLAIM_STAGES), days: z.int().nullable(), from: z.string() })
const OF_OFFICE = `SELECT stage, days, from_day AS "from" FROM time_standard WHERE office = $office ORDER BY ordinal`
const INSERT = `INSERT INTO time_standard (office, ordinal, stage, days, from_day)
  SELECT $office, 1 + count(*), $stage, $days, $from FROM time_standard WHERE office = $office`

/** In how many days files are to leave each stage, as an office has set itself, in the order in which it was set. */
export function createTimeStandardReads(db: ReadHandle) {
  return {
    ofOffice: (office: string): readonly TimeStandard[] => readAll(db, row, OF_OFFICE, { office }),
  }
}

/** What was in force before stays. */
export function createTimeStandardWrites(db: WriteHandle) {
  return {
    add(office: string, { stage, days, from }: TimeStandard): void {
      write(db, INSERT, { office, stage, days, from })
    },
  }
}
