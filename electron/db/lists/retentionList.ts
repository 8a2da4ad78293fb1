import { z } from 'zod'
import type { ReadHandle } from '../handles.ts'
import { readAll } from '../rows.ts'
import { filesSeenBy, sightParameters, type Sight } from './sight.ts'

const row = z.object({ id: z.string(), caseKey: z.int(), year: z.int() })
/** Where the list of candidates goes on: behind this file. */
export type RetentionCursor = Readonly<{ year: number; caseKey: number }>
type Asked = Readonly<{ office: string; year: number; sight: Sight; after: RetentionCursor | undefined; limit: number }>

const BEFORE_ALL: RetentionCursor = { year: -1, caseKey: 0 }

/** Files that an office holds, by the year of their mark: those old enough that their period may have passed. */
export function createRetentionList(db: ReadHandle) {
  return {
    candidates({ office, year, sight, after = BEFORE_ALL, limit }: Asked): readonly z.infer<typeof row>[] {
      const sql = `SELECT case_file.id, case_key AS caseKey, year FROM office_case JOIN case_file USING (case_key)
        WHERE office = $office AND is_elsewhere = 0 AND year BETWEEN $fromYear AND $year
          AND (year > $fromYear OR case_key > $afterKey) ${filesSeenBy(sight)}
        ORDER BY year, case_key LIMIT +$limit`
      const from = { fromYear: after.year, afterKey: after.caseKey }
      return readAll(db, row, sql, { office, year, ...from, limit, ...sightParameters(sight) })
    },
  }
}
