import { z } from 'zod'
import type { CitedOrder } from '../../../shared/domain/bankStatement/findCitations.ts'
import { CLAIM_ACTS } from '../../../shared/domain/claim/acts.ts'
import type { OrderStanding } from '../../../shared/domain/proof/naknadaOrder.ts'
import type { ReadHandle, WriteHandle } from '../handles.ts'
import { readAll, readOne, write } from '../rows.ts'
import type { TextCipher } from '../textCipher.ts'
import type { CaseChanges } from './caseChanges.ts'
import { CASE_KEY } from './caseKey.ts'
import { fateColumns, selectFate, toldFate } from './orderFate.ts'
import { ORDER_KINDS, RULING_KINDS } from './orderKinds.ts'
import { readNextSequence } from './nextSequence.ts'
import { sealedRow } from './sealed.ts'

const fields = {
  id: z.string(),
  caseId: z.string(),
  claimId: z.string(),
  kind: z.enum(CLAIM_ACTS),
  ordinal: z.int(),
  office: z.string(),
  number: z.string(),
  mark: z.string(),
  injuredCnr: z.string(),
  injuredEn: z.string(),
  issued: z.string(),
  judgeName: z.string(),
  judgeSex: z.enum(['m', 'f']),
  sha256: z.string(),
  pages: z.int(),
  awardedCents: z.int(),
}
/** An issued order without its paper; `copies` left the printer; `isSealed` where the injured party is under seal. */
export const orderSummary = z.object({ ...fields, copies: z.int(), isSealed: z.int() })
export type OrderSummary = z.infer<typeof orderSummary>
export type OrderNumbering = Readonly<{ series: string; year: number; sequence: number; number: string }>
export type NewOrder = Readonly<
  Omit<OrderSummary, 'copies' | 'isSealed' | 'number'> &
    OrderNumbering & { pdf: Uint8Array<ArrayBuffer>; snapshot: string; proof: OrderProof }
>
/** What an order is proved by: its short code, the fingerprint of its content, what the code of each page says. */
export type OrderProof = Readonly<{ code: string; pageCodes: readonly string[] }>

const provenRow = z.object({
  id: z.string(),
  number: z.string(),
  issued: z.string(),
  pageCodes: z.string(),
})
const fateRow = z.object(fateColumns)
const pageCodesRow = z.object({ pageCodes: z.string() })
const codeList = z.array(z.string())
const rulingRow = z.object({ number: z.string(), issued: z.string() })
const idRow = z.object({ id: z.string() })
const pdfRow = z.object({ pdf: z.instanceof(Uint8Array) })

/** Columns of an order and what they are read from, for the queries of `lists` too. */
export const ORDER_COLUMNS = `order_act.id, case_file.id AS caseId, order_act.claim_id AS claimId, kind, ordinal, order_act.office,
  number, mark, injured_cnr AS injuredCnr, injured_en AS injuredEn, issued, judge_name AS judgeName, judge_sex AS judgeSex, sha256,
  pages, order_act.awarded_cents AS awardedCents, copies,
  (SELECT open_identity IS NULL FROM claim JOIN person_identity ON person_identity.case_key = claim.case_key
    AND person_id = claimant WHERE claim.case_key = order_act.case_key AND claim.id = order_act.claim_id) AS isSealed`
const SELECT = `SELECT ${ORDER_COLUMNS}
  FROM order_act JOIN print_queue USING (order_key) JOIN case_file USING (case_key)`

const BY_CODE = `SELECT order_act.id, number, issued, page_codes AS pageCodes
  FROM order_proof JOIN order_act USING (order_key) WHERE code = $code ORDER BY order_key`
const FATE = `SELECT ${selectFate('order_act', 'order_act.ordinal')}
  FROM order_act WHERE id = $id AND kind IN (${ORDER_KINDS})`
const RULINGS_ON = `SELECT ruling.number, ruling.issued FROM order_act AS corrected
  JOIN legal_act ON legal_act.case_key = corrected.case_key AND legal_act.claim_id = corrected.claim_id
    AND legal_act.on_order = corrected.ordinal AND legal_act.kind IN (${RULING_KINDS})
  JOIN order_act AS ruling ON ruling.case_key = legal_act.case_key AND ruling.claim_id = legal_act.claim_id
    AND ruling.kind = legal_act.kind AND ruling.ordinal = legal_act.ordinal
  WHERE corrected.id = $id AND corrected.kind IN (${ORDER_KINDS}) ORDER BY ruling.order_key`

const SEALED_SNAPSHOT = `SELECT wrapped_key AS wrappedKey, ciphertext FROM order_act JOIN order_snapshot USING (order_key)
  WHERE id = $id`

/** Issued orders. */
export function createOrderReads(db: ReadHandle, cipher: TextCipher) {
  return {
    find(id: string): OrderSummary | undefined {
      return readOne(db, orderSummary, `${SELECT} WHERE order_act.id = $id`, { id })
    },
    ofCase(caseId: string): readonly OrderSummary[] {
      return readAll(db, orderSummary, `${SELECT} WHERE order_act.case_key = ${CASE_KEY} ORDER BY order_key`, {
        caseId,
      })
    },
    /** In which file the order is that bears a number. */
    caseOf({ court, year, series, sequence }: CitedOrder): string | undefined {
      const sql = `SELECT case_file.id FROM order_act JOIN case_file USING (case_key)
        WHERE series = $series AND office = $court AND year = $year AND sequence = $sequence`
      return readOne(db, idRow, sql, { court, year, series, sequence })?.id
    },
    /** The stored bytes of the paper. */
    pdfOf(id: string): Uint8Array<ArrayBuffer> | undefined {
      const sql = 'SELECT pdf FROM order_act JOIN order_paper USING (order_key) WHERE id = $id'
      const found = readOne(db, pdfRow, sql, { id })
      return found === undefined ? undefined : new Uint8Array(found.pdf)
    },
    /**
     * SECURITY: whether number and fingerprint are those the order was issued with. They are sealed into its snapshot, so
     * that a row and a paper exchanged by someone without the identity key are noticed.
     */
    isGenuine({ id, number, sha256 }: OrderSummary): boolean {
      const found = readOne(db, sealedRow, SEALED_SNAPSHOT, { id })
      return found !== undefined && cipher.open(placeOfOrder(id, number, sha256), found) !== undefined
    },
    /** The snapshot of an order as it was issued: the case file it was drawn from. Undefined where it is not genuine. */
    snapshotOf({ id, number, sha256 }: OrderSummary): string | undefined {
      const found = readOne(db, sealedRow, SEALED_SNAPSHOT, { id })
      return found === undefined ? undefined : cipher.open(placeOfOrder(id, number, sha256), found)
    },
    /** Acts that bear a short code: number, day, and the codes of their pages. */
    byCode(code: string) {
      return readAll(db, provenRow, BY_CODE, { code }).map(({ pageCodes, ...act }) => ({
        ...act,
        pageCodes: codeList.parse(JSON.parse(pageCodes)),
      }))
    },
    /** What the codes of its pages say, each with its signature; none where it is not there. */
    pageCodesOf(id: string): readonly string[] {
      const sql = 'SELECT page_codes AS pageCodes FROM order_act JOIN order_proof USING (order_key) WHERE id = $id'
      const found = readOne(db, pageCodesRow, sql, { id })
      return found === undefined ? [] : codeList.parse(JSON.parse(found.pageCodes))
    },
    /** What became of an order, its rulings in their order; of a ruling nothing is kept. */
    standingOf(id: string): OrderStanding {
      const fate = readOne(db, fateRow, FATE, { id })
      return {
        ...(fate === undefined ? {} : toldFate(fate)),
        corrected: [...readAll(db, rulingRow, RULINGS_ON, { id })],
      }
    },
    /** The number the next order of an office bears, in this installation's series. */
    nextSequence: (office: string, year: number) => readNextSequence(db, 'order', office, year),
  }
}

const ACT = `INSERT INTO order_act (id, case_key, claim_id, kind, ordinal, series, office, year, sequence, number, mark, injured_cnr,
    injured_en, issued, judge_name, judge_sex, sha256, pages, awarded_cents)
  VALUES ($id, ${CASE_KEY}, $claimId, $kind, $ordinal, $series, $office, $year, $sequence, $number, $mark, $injuredCnr,
    $injuredEn, $issued, $judgeName, $judgeSex, $sha256, $pages, $awardedCents)`
const ORDER_KEY = '(SELECT order_key FROM order_act WHERE id = $id)'
const PAPER = `INSERT INTO order_paper (order_key, pdf) VALUES (${ORDER_KEY}, $pdf)`
const PROOF = `INSERT INTO order_proof (order_key, code, page_codes)
  VALUES (${ORDER_KEY}, $code, $pageCodes)`
const SNAPSHOT = `INSERT INTO order_snapshot (order_key, wrapped_key, ciphertext) VALUES (${ORDER_KEY}, $wrappedKey, $ciphertext)`

/** Orders are written once; the triggers of the schema see to it. */
export function createOrderWrites(db: WriteHandle, cipher: TextCipher, changes: CaseChanges) {
  return {
    add({ pdf, snapshot, proof: { pageCodes, ...proof }, ...act }: NewOrder): void {
      write(db, ACT, act)
      write(db, PAPER, { id: act.id, pdf })
      write(db, PROOF, { id: act.id, ...proof, pageCodes: JSON.stringify(pageCodes) })
      write(db, SNAPSHOT, { id: act.id, ...cipher.seal(placeOfOrder(act.id, act.number, act.sha256), snapshot) })
      changes.add(act.caseId)
    },
  }
}

export function placeOfOrder(id: string, number: string, sha256: string): string {
  return `order|${id}|${number}|${sha256}`
}
