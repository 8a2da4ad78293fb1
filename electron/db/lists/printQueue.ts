import { z } from 'zod'
import type { ReadHandle } from '../handles.ts'
import { readAll } from '../rows.ts'
import { pageOf, type Page } from './page.ts'
import { ORDER_COLUMNS, orderSummary } from '../tables/orderTable.ts'

/** Where a page goes on: behind this order. */
export type PrintCursor = Readonly<{ isPrinted: number; age: number }>

const row = orderSummary.extend({ isPrinted: z.int(), age: z.int() })
export type PrintQueueRow = z.infer<typeof row>

/** Issued orders of a court, those not yet printed first, the newest first among each. */
export function createPrintQueue(db: ReadHandle) {
  const sql = `SELECT ${ORDER_COLUMNS}, is_printed AS isPrinted, age
    FROM print_queue JOIN order_act USING (order_key) JOIN case_file USING (case_key)
    WHERE print_queue.office = $office AND (is_printed, age) > ($isPrinted, $age)
    ORDER BY is_printed, age LIMIT $limit`
  const first = { isPrinted: -1, age: 0 }
  return {
    page(office: string, after: PrintCursor | undefined, limit: number): Page<PrintQueueRow, PrintCursor> {
      const found = readAll(db, row, sql, { office, limit: limit + 1, ...(after ?? first) })
      return pageOf(found, limit, ({ isPrinted, age }) => ({ isPrinted, age }))
    },
  }
}
