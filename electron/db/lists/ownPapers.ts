import { z } from 'zod'
import type { ReadHandle } from '../handles.ts'
import { readAll } from '../rows.ts'
import { PAPER_SHARED, type Maker } from '../tables/paperShareTable.ts'
import { PAPER_COLUMNS, paperSummary } from '../tables/paperTable.ts'
import { pageOf, type Page } from './page.ts'

/** Where a page goes on: behind this paper. */
export type OwnPaperCursor = Readonly<{ before: number }>
export type OwnPaperQuery = Maker & Readonly<{ after: OwnPaperCursor | undefined; limit: number }>

const row = paperSummary.extend({ place: z.int(), key: z.int(), isOpen: z.int() })
export type OwnPaperRow = z.infer<typeof row>

const PAGE = `SELECT ${PAPER_COLUMNS}, place, paper.paper_key AS key, ${PAPER_SHARED} AS isOpen
  FROM paper JOIN paper_line ON paper_line.paper_key = paper.paper_key JOIN case_file ON case_file.case_key = paper.case_key
  WHERE made_by = $maker AND paper.paper_key < $before ORDER BY paper.paper_key DESC LIMIT +$limit`
const FIRST = { before: Number.MAX_SAFE_INTEGER }

/** The papers that a coordinator has made, the newest first, and which of them still open for that person. */
export function createOwnPapers(db: ReadHandle) {
  return {
    page({ maker, today, after, limit }: OwnPaperQuery): Page<OwnPaperRow, OwnPaperCursor> {
      const found = readAll(db, row, PAGE, { maker, today, limit: limit + 1, ...(after ?? FIRST) })
      return pageOf(found, limit, ({ key }) => ({ before: key }))
    },
  }
}
