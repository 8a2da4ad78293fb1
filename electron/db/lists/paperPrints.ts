import { z } from 'zod'
import { PAPER_STATES } from '../../../shared/domain/papers/paperLife.ts'
import type { ReadHandle } from '../handles.ts'
import { readAll } from '../rows.ts'
import { PAPER_COLUMNS, paperSummary } from '../tables/paperTable.ts'
import { pageOf, type Page } from './page.ts'
import type { PrintCursor, PrintQuery } from './printQueue.ts'
import { seenBy, sightParameters, type Sight } from './sight.ts'

const row = paperSummary.extend({ isPrinted: z.int(), age: z.int(), place: z.int(), copies: z.int(), mark: z.string() })
export type PaperPrintRow = z.infer<typeof row>

const FIRST = { isPrinted: -1, age: 0 }

/** Papers of an office for the printer, in all files that are to be seen: those not yet printed first, the newest first among each. */
export function createPaperPrints(db: ReadHandle) {
  const sqlOf = (sight: Sight): string => `SELECT ${PAPER_COLUMNS}, is_printed AS isPrinted, age, place, copies,
      coalesce(court_mark, prosecution_mark, substr(case_file.id, 1, 8)) AS mark
    FROM paper_line JOIN paper USING (paper_key) JOIN case_file ON case_file.case_key = paper_line.case_key
    WHERE paper_line.office = $office AND (is_printed, age) > ($isPrinted, $age) AND place <> $withdrawn
      AND EXISTS (SELECT 1 FROM office_case WHERE office_case.office = $office
        AND office_case.case_key = paper_line.case_key ${seenBy(sight)})
    ORDER BY is_printed, age LIMIT +$limit`
  return {
    page({ office, sight, after, limit }: PrintQuery): Page<PaperPrintRow, PrintCursor> {
      const withdrawn = PAPER_STATES.indexOf('withdrawn')
      const parameters = { office, withdrawn, limit: limit + 1, ...(after ?? FIRST), ...sightParameters(sight) }
      const found = readAll(db, row, sqlOf(sight), parameters)
      return pageOf(found, limit, ({ isPrinted, age }) => ({ isPrinted, age }))
    },
  }
}
