import { z } from 'zod'
import { PAPER_STATES } from '../../../shared/domain/papers/paperLife.ts'
import type { ReadHandle } from '../handles.ts'
import { readOne } from '../rows.ts'
import { seenBy, sightParameters, type Sight } from './sight.ts'

const row = z.object({ count: z.int() })

/** How many are counted at most: whoever reads that there are so many goes and looks. */
const MOST_WAITING = 100

/** Papers that were made in an office and never printed, in the files that are to be seen; orders are work of their own. */
export function createPrintWaiting(db: ReadHandle) {
  const sqlOf = (sight: Sight): string => `SELECT count(*) AS count FROM (SELECT 1 FROM paper_line
    WHERE paper_line.office = $office AND is_printed = 0 AND place = $made
      AND EXISTS (SELECT 1 FROM office_case WHERE office_case.office = $office
        AND office_case.case_key = paper_line.case_key ${seenBy(sight)}) LIMIT +$limit)`
  return {
    count(office: string, sight: Sight): number {
      const made = PAPER_STATES.indexOf('made')
      const parameters = { office, made, limit: MOST_WAITING, ...sightParameters(sight) }
      return readOne(db, row, sqlOf(sight), parameters)?.count ?? 0
    },
  }
}
