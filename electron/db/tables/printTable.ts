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

const lossRow = z.object({ copy: z.int(), lostAt: z.string(), lostBy: z.string(), reason: z.string() })
export type LossRow = z.infer<typeof lossRow>

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
    /** The copies of it that are lost; `lostBy` is the identifier of the person. */
    lossesOf(orderId: string): readonly LossRow[] {
      const sql = `SELECT copy, lost_at AS lostAt, lost_by AS lostBy, reason FROM lost_copy
        WHERE order_key = ${ORDER_KEY} ORDER BY copy`
      return readAll(db, lossRow, sql, { orderId })
    },
    /** Whether this recipient has a copy that went out, or is on its way, and is not lost. */
    wasPrintedFor(orderId: string, recipient: string): boolean {
      const sql = `SELECT copy FROM print_record
        WHERE order_key = ${ORDER_KEY} AND recipient_fold = $fold AND state <> 'failed'
          AND copy NOT IN (SELECT copy FROM lost_copy WHERE order_key = print_record.order_key) LIMIT 1`
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
    /** Writes down that a copy is lost. */
    lose(loss: Readonly<{ orderId: string; copy: number; at: string; by: string; reason: string }>): void {
      const sql = `INSERT INTO lost_copy (order_key, copy, lost_at, lost_by, reason)
        VALUES (${ORDER_KEY}, $copy, $at, $by, $reason)`
      write(db, sql, loss)
    },
    /** What became of a queued copy: the one change the schema allows. */
    confirm(caseId: string, orderId: string, copy: number, state: 'sent' | 'failed'): void {
      const sql = `UPDATE print_record SET state = $state WHERE order_key = ${ORDER_KEY} AND copy = $copy`
      write(db, sql, { orderId, copy, state })
      changes.add(caseId)
    },
  }
}
