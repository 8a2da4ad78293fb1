import { z } from 'zod'
import { PRINT_STATES } from '../../../shared/contract/printing.ts'
import { foldKey } from '../../../shared/text/fold.ts'
import type { ReadHandle, WriteHandle } from '../handles.ts'
import { readAll, readOne, write } from '../rows.ts'
import type { CaseChanges } from './caseChanges.ts'

const row = z.object({
  copy: z.int(),
  recipient: z.string(),
  printer: z.string(),
  printedBy: z.string(),
  printedAt: z.string(),
  reason: z.string().nullable(),
  state: z.enum(PRINT_STATES),
})
export type PrintRow = z.infer<typeof row>
export type NewPrint = Readonly<Omit<PrintRow, 'copy' | 'state'> & { orderId: string }>

const copyRow = z.object({ copy: z.int() })
const ORDER_KEY = '(SELECT order_key FROM order_act WHERE id = $orderId)'

/** Who printed which copy for whom, when and why again; `printedBy` is the identifier of the person. */
export function createPrintReads(db: ReadHandle) {
  return {
    ofOrder(orderId: string): readonly PrintRow[] {
      const sql = `SELECT copy, recipient, printer, printed_by AS printedBy, printed_at AS printedAt, reason, state
        FROM print_record WHERE order_key = ${ORDER_KEY} ORDER BY copy`
      return readAll(db, row, sql, { orderId })
    },
    /** Whether a copy for this recipient went out, or is on its way. */
    wasPrintedFor(orderId: string, recipient: string): boolean {
      const sql = `SELECT copy FROM print_record
        WHERE order_key = ${ORDER_KEY} AND recipient_fold = $fold AND state <> 'failed' LIMIT 1`
      return readOne(db, copyRow, sql, { orderId, fold: foldKey(recipient) }) !== undefined
    },
  }
}

const QUEUE = `INSERT INTO print_record (order_key, copy, recipient, recipient_fold, printer, printed_by, printed_at, reason, state)
  VALUES (${ORDER_KEY}, 1 + (SELECT coalesce(max(copy), 0) FROM print_record WHERE order_key = ${ORDER_KEY}),
    $recipient, $fold, $printer, $printedBy, $printedAt, $reason, 'queued')`

export function createPrintWrites(db: WriteHandle, changes: CaseChanges) {
  return {
    /** Writes a copy down before it goes to the printer; answers its number. */
    queue(record: NewPrint): number {
      write(db, QUEUE, { ...record, fold: foldKey(record.recipient) })
      const sql = `SELECT max(copy) AS copy FROM print_record WHERE order_key = ${ORDER_KEY}`
      const found = readOne(db, copyRow, sql, { orderId: record.orderId })
      if (found === undefined) throw new Error('no such order')
      return found.copy
    },
    /** What became of a queued copy: the one change the schema allows. */
    confirm(caseId: string, orderId: string, copy: number, state: 'sent' | 'failed'): void {
      const sql = `UPDATE print_record SET state = $state WHERE order_key = ${ORDER_KEY} AND copy = $copy`
      write(db, sql, { orderId, copy, state })
      changes.add(caseId)
    },
  }
}
