import { z } from 'zod'
import type { ReadHandle } from '../handles.ts'
import { readAll } from '../rows.ts'
import { CASE_KEY } from '../tables/caseKey.ts'
import { PAPER_COLUMNS, PAPER_SEEN, paperSummary } from '../tables/paperTable.ts'
import { pageOf, type Page } from './page.ts'

/** Where a page goes on: behind this paper. */
export type PaperCursor = Readonly<{ place: number; age: number }>
export type PaperQuery = Readonly<{ caseId: string; office: string; after: PaperCursor | undefined; limit: number }>

const row = paperSummary.extend({ place: z.int(), age: z.int() })
export type PaperRow = z.infer<typeof row>
const countRow = z.object({ place: z.int(), count: z.int() })

const SEEN = `paper_line.case_key = ${CASE_KEY} AND ${PAPER_SEEN}`
const PAGE = `SELECT ${PAPER_COLUMNS}, place, age FROM paper_line JOIN paper USING (paper_key)
  JOIN case_file ON case_file.case_key = paper_line.case_key
  WHERE ${SEEN} AND (place, age) > ($place, $age) ORDER BY place, age LIMIT +$limit`
const COUNTS = `SELECT place, count(*) AS count FROM paper_line WHERE ${SEEN} GROUP BY place`
// An age is negative: the newest comes first.
const FIRST = { place: -1, age: 0 }

/** The papers of a file that an office sees: by where they stand, in the order of `PAPER_STATES`, the newest first. */
export function createPaperList(db: ReadHandle) {
  return {
    page({ caseId, office, after, limit }: PaperQuery): Page<PaperRow, PaperCursor> {
      const found = readAll(db, row, PAGE, { caseId, office, limit: limit + 1, ...(after ?? FIRST) })
      return pageOf(found, limit, ({ place, age }) => ({ place, age }))
    },
    /** How many stand at each place; a place without papers is left out. */
    counts: (caseId: string, office: string): readonly z.infer<typeof countRow>[] =>
      readAll(db, countRow, COUNTS, { caseId, office }),
  }
}
