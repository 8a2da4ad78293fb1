import { z } from 'zod'
import type { ReadHandle } from '../handles.ts'
import { readAll } from '../rows.ts'
import { ownedBy, ownerParameters, type Owners } from './owners.ts'
import { pageOf, type Page } from './page.ts'
import { ORDER_COLUMNS, orderSummary } from '../tables/orderTable.ts'

/** Where a page goes on: behind this order. */
export type PrintCursor = Readonly<{ isPrinted: number; age: number }>

export type PrintQuery = Readonly<{
  office: string
  /** Orders in files of these owners alone; without it all. */
  owners?: Owners | undefined
  after: PrintCursor | undefined
  limit: number
}>

const row = orderSummary.extend({ isPrinted: z.int(), age: z.int() })
export type PrintQueueRow = z.infer<typeof row>

/** Issued orders of a court, those not yet printed first, the newest first among each. */
export function createPrintQueue(db: ReadHandle) {
  const sqlOf = (owners: Owners | undefined): string => `SELECT ${ORDER_COLUMNS}, is_printed AS isPrinted, age
    FROM print_queue JOIN order_act USING (order_key) JOIN case_file USING (case_key)
    WHERE print_queue.office = $office AND (is_printed, age) > ($isPrinted, $age) ${ownedOrders(owners)}
    ORDER BY is_printed, age LIMIT $limit`
  const first = { isPrinted: -1, age: 0 }
  return {
    page({ office, owners, after, limit }: PrintQuery): Page<PrintQueueRow, PrintCursor> {
      const parameters = { office, limit: limit + 1, ...(after ?? first), ...ownerParameters(owners) }
      const found = readAll(db, row, sqlOf(owners), parameters)
      return pageOf(found, limit, ({ isPrinted, age }) => ({ isPrinted, age }))
    },
  }
}

function ownedOrders(owners: Owners | undefined): string {
  if (owners === undefined) return ''
  return `AND EXISTS (SELECT 1 FROM office_case WHERE office_case.office = $office
    AND office_case.case_key = case_file.case_key ${ownedBy(owners)})`
}
