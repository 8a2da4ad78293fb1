import { z } from 'zod'
import { foldKey } from '../../../shared/text/fold.ts'
import type { Connection } from '../connection.ts'
import { readAll, readOne, write } from './rows.ts'

const row = z.object({
  copy: z.int(),
  recipient: z.string(),
  printer: z.string(),
  printedBy: z.string(),
  printedAt: z.string(),
  reason: z.string().nullable(),
  state: z.enum(['sent', 'failed']),
})
export type PrintRow = z.infer<typeof row>
export type NewPrint = Readonly<PrintRow & { orderId: string }>

/** Who printed which copy for whom, when and why again. */
export function printRepository(db: Connection) {
  return {
    add(record: NewPrint): void {
      write(
        db,
        `INSERT INTO print_record (order_id, copy, recipient, recipient_fold, printer, printed_by, printed_at, reason, state)
         VALUES ($orderId, $copy, $recipient, $fold, $printer, $printedBy, $printedAt, $reason, $state)`,
        { ...record, fold: foldKey(record.recipient) },
      )
    },
    ofOrder(orderId: string): readonly PrintRow[] {
      return readAll(
        db,
        row,
        `SELECT copy, recipient, printer, printed_by AS printedBy, printed_at AS printedAt, reason, state
         FROM print_record WHERE order_id = $orderId ORDER BY copy`,
        { orderId },
      )
    },
    nextCopy(orderId: string): number {
      const sql = 'SELECT coalesce(max(copy), 0) + 1 AS next FROM print_record WHERE order_id = $orderId'
      return readOne(db, z.object({ next: z.int() }), sql, { orderId })?.next ?? 1
    },
    wasSentTo(orderId: string, recipient: string): boolean {
      const sql = `SELECT 1 AS found FROM print_record
        WHERE order_id = $orderId AND recipient_fold = $fold AND state = 'sent' LIMIT 1`
      return readOne(db, z.object({ found: z.int() }), sql, { orderId, fold: foldKey(recipient) }) !== undefined
    },
  }
}
