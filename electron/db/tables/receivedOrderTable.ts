import { z } from 'zod'
import type { ReadHandle, WriteHandle } from '../handles.ts'
import { readAll, readOne, write } from '../rows.ts'
import { CASE_KEY } from './caseKey.ts'

const row = z.object({
  id: z.string(),
  caseId: z.string(),
  claim: z.string(),
  office: z.string(),
  number: z.string(),
  issued: z.string(),
  sha256: z.string(),
  pages: z.int(),
  awardedCents: z.int(),
  receivedAt: z.string(),
  receivedBy: z.string(),
  readAt: z.string().nullable(),
  record: z.string(),
})
/** An order, or a ruling on one, that came by a packet, whose id it has; `record`: the signed data as they came. */
export type ReceivedOrder = z.infer<typeof row>
/** The same with its pages as they came. */
export type NewReceivedOrder = Readonly<Omit<ReceivedOrder, 'readAt'> & { pdf: Uint8Array<ArrayBuffer> }>

const pdfRow = z.object({ pdf: z.instanceof(Uint8Array) })
const SELECT = `SELECT packet_id AS id, case_file.id AS caseId, claim_id AS claim, office, number, issued, sha256, pages,
    awarded_cents AS awardedCents, received_at AS receivedAt, received_by AS receivedBy, read_at AS readAt, record
  FROM received_order JOIN case_file USING (case_key)`
const ADD = `INSERT INTO received_order (packet_id, case_key, claim_id, office, number, issued, sha256, pages, awarded_cents,
    received_at, received_by, record, pdf)
  VALUES ($id, ${CASE_KEY}, $claim, $office, $number, $issued, $sha256, $pages, $awardedCents, $receivedAt, $receivedBy,
    $record, $pdf)`

/** Orders that courts on other installations have sent. */
export function createReceivedOrderReads(db: ReadHandle) {
  return {
    find: (id: string): ReceivedOrder | undefined => readOne(db, row, `${SELECT} WHERE packet_id = $id`, { id }),
    ofCase: (caseId: string): readonly ReceivedOrder[] =>
      readAll(db, row, `${SELECT} WHERE case_key = ${CASE_KEY} ORDER BY received_order_key`, { caseId }),
    /** Those that nobody here has read, the first that came first. */
    unread: (limit: number): readonly ReceivedOrder[] =>
      readAll(db, row, `${SELECT} WHERE read_at IS NULL ORDER BY received_order_key LIMIT +$limit`, { limit }),
    pdfOf(id: string): Uint8Array<ArrayBuffer> | undefined {
      const found = readOne(db, pdfRow, 'SELECT pdf FROM received_order WHERE packet_id = $id', { id })
      return found === undefined ? undefined : new Uint8Array(found.pdf)
    },
  }
}

export function createReceivedOrderWrites(db: WriteHandle) {
  return {
    add(order: NewReceivedOrder): void {
      write(db, ADD, order)
    },
    /** Somebody has read it; the first time counts. */
    read(read: Readonly<{ id: string; at: string; by: string }>): void {
      write(
        db,
        'UPDATE received_order SET read_at = $at, read_by = $by WHERE packet_id = $id AND read_at IS NULL',
        read,
      )
    },
  }
}
