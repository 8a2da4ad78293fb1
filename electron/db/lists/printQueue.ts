import { z } from 'zod'
import type { ReadHandle } from '../handles.ts'
import { readAll } from '../rows.ts'
import { seenBy, sightParameters, type Sight } from './sight.ts'
import { pageOf, type Page } from './page.ts'
import { ORDER_COLUMNS, orderSummary } from '../tables/orderTable.ts'

/** Where a page goes on: behind this order. */
export type PrintCursor = Readonly<{ isPrinted: number; age: number }>

export type PrintQuery = Readonly<{
  office: string
  sight: Sight
  after: PrintCursor | undefined
  limit: number
}>

const row = orderSummary.extend({ isPrinted: z.int(), age: z.int() })
export type PrintQueueRow = z.infer<typeof row>

/** Issued orders of a court, those not yet printed first, the newest first among each. */
export function createPrintQueue(db: ReadHandle) {
  const sqlOf = (sight: Sight): string => `SELECT ${ORDER_COLUMNS}, is_printed AS isPrinted, age
    FROM print_queue JOIN order_act USING (order_key) JOIN case_file USING (case_key)
    WHERE print_queue.office = $office AND (is_printed, age) > ($isPrinted, $age) ${seenOrders(sight)}
    ORDER BY is_printed, age LIMIT +$limit`
  const first = { isPrinted: -1, age: 0 }
  return {
    page({ office, sight, after, limit }: PrintQuery): Page<PrintQueueRow, PrintCursor> {
      const parameters = { office, limit: limit + 1, ...(after ?? first), ...sightParameters(sight) }
      const found = readAll(db, row, sqlOf(sight), parameters)
      return pageOf(found, limit, ({ isPrinted, age }) => ({ isPrinted, age }))
    },
  }
}

function seenOrders(sight: Sight): string {
  return `AND EXISTS (SELECT 1 FROM office_case WHERE office_case.office = $office
    AND office_case.case_key = case_file.case_key ${seenBy(sight)})`
}
