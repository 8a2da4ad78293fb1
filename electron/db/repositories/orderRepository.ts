import { z } from 'zod'
import type { Connection } from '../connection.ts'
import type { TextCipher } from './textCipher.ts'
import { readAll, readOne, write } from './rows.ts'

const fields = {
  id: z.string(),
  caseId: z.string(),
  claimId: z.string(),
  office: z.string(),
  year: z.int(),
  sequence: z.int(),
  number: z.string(),
  mark: z.string(),
  injuredCnr: z.string(),
  injuredEn: z.string(),
  injuredSealed: z.int(),
  issued: z.string(),
  judgeName: z.string(),
  judgeSex: z.enum(['m', 'f']),
  sha256: z.string(),
  pages: z.int(),
  awardedCents: z.int(),
  templateVersion: z.string(),
}
const summary = z.object({ ...fields, copies: z.int() })
export type OrderSummary = z.infer<typeof summary>
export type NewOrder = Readonly<Omit<OrderSummary, 'copies'> & { pdf: Uint8Array<ArrayBuffer>; snapshot: string }>

const SELECT = `SELECT order_act.id, order_act.case_id AS caseId, claim_id AS claimId, office, year, sequence, number, mark,
  injured_cnr AS injuredCnr, injured_en AS injuredEn, injured_sealed AS injuredSealed, issued, judge_name AS judgeName,
  judge_sex AS judgeSex, sha256, pages, awarded_cents AS awardedCents, template_version AS templateVersion,
  (SELECT count(*) FROM print_record WHERE order_id = order_act.id AND state = 'sent') AS copies
  FROM order_act JOIN case_file ON case_file.id = order_act.case_id`

/** Issued orders: written once, never changed (the schema's triggers see to it). */
export function orderRepository(db: Connection, cipher: TextCipher) {
  return { ...orderReads(db, cipher), ...orderWrites(db, cipher) }
}

function orderReads(db: Connection, cipher: TextCipher) {
  return {
    find(id: string): OrderSummary | undefined {
      return readOne(db, summary, `${SELECT} WHERE order_act.id = $id`, { id })
    },
    ofCase(caseId: string): readonly OrderSummary[] {
      return readAll(db, summary, `${SELECT} WHERE order_act.case_id = $caseId`, { caseId })
    },
    /** Issued orders of a court, unprinted first, newest first. */
    ofOffice(office: string): readonly OrderSummary[] {
      return readAll(
        db,
        summary,
        `${SELECT} WHERE office = $office ORDER BY copies > 0, issued DESC, year DESC, sequence DESC`,
        { office },
      )
    },
    /** The stored bytes of the paper. */
    pdfOf(id: string): Uint8Array<ArrayBuffer> | undefined {
      const row = readOne(db, z.object({ pdf: z.instanceof(Uint8Array) }), 'SELECT pdf FROM order_act WHERE id = $id', {
        id,
      })
      return row === undefined ? undefined : new Uint8Array(row.pdf)
    },
    snapshotOf(id: string): string | undefined {
      const row = readOne(
        db,
        z.object({ snapshot: z.instanceof(Uint8Array) }),
        'SELECT snapshot FROM order_act WHERE id = $id',
        { id },
      )
      return row === undefined ? undefined : cipher.open(`order|${id}`, row.snapshot)
    },
    nextSequence(office: string, year: number): number {
      const row = readOne(
        db,
        z.object({ next: z.int() }),
        'SELECT coalesce(max(sequence), 0) + 1 AS next FROM order_act WHERE office = $office AND year = $year',
        { office, year },
      )
      return row?.next ?? 1
    },
  }
}

function orderWrites(db: Connection, cipher: TextCipher) {
  return {
    add({ snapshot, ...order }: NewOrder): void {
      write(
        db,
        `INSERT INTO order_act (id, case_id, claim_id, office, year, sequence, number, mark, injured_cnr, injured_en,
           injured_sealed, issued, judge_name, judge_sex, sha256, pages, awarded_cents, template_version, pdf, snapshot)
         VALUES ($id, $caseId, $claimId, $office, $year, $sequence, $number, $mark, $injuredCnr, $injuredEn,
           $injuredSealed, $issued, $judgeName, $judgeSex, $sha256, $pages, $awardedCents, $templateVersion, $pdf, $snapshot)`,
        { ...order, snapshot: cipher.seal(`order|${order.id}`, snapshot) },
      )
    },
  }
}
