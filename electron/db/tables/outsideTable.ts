import { z } from 'zod'
import type { ReadHandle, WriteHandle } from '../handles.ts'
import { readAll, write } from '../rows.ts'
import type { CaseChanges } from './caseChanges.ts'
import { CASE_KEY } from './caseKey.ts'
import { ORDER_KINDS } from './orderKinds.ts'

const optional = z
  .string()
  .nullable()
  .transform((found) => found ?? undefined)
const row = z.object({
  claimId: z.string(),
  ordinal: z.int(),
  court: z.string(),
  mark: z.string(),
  date: z.string(),
  judgeName: z.string(),
  injuredCnr: z.string(),
  injuredEn: z.string(),
  evidence: optional,
})
/** A decision on a claim that was made outside the program, as it is registered. */
export type StoredOutsideDecision = z.infer<typeof row>
export type NewOutsideDecision = Readonly<{
  id: string
  claim: string
  office: string
  court: string
  mark: string
  date: string
  judge: Readonly<{ name: string; sex: 'm' | 'f' }>
  injured: Readonly<{ cnr: string; en: string }>
  awardedCents: number
  evidence?: string | undefined
}>

/** What of a recorded decision is corrected, as it should have been. */
export type CorrectedOutside = Readonly<
  Pick<NewOutsideDecision, 'claim' | 'court' | 'mark' | 'date' | 'awardedCents'>
> &
  Readonly<{ ordinal: number }>

const CORRECT = `UPDATE order_act SET decided_by = $court, mark = $mark, issued = $date, awarded_cents = $awardedCents
  WHERE case_key = ${CASE_KEY} AND claim_id = $claim AND kind = 'recordDecision' AND ordinal = $ordinal`
const SELECT = `SELECT claim_id AS claimId, ordinal, decided_by AS court, mark, issued AS date, judge_name AS judgeName,
    injured_cnr AS injuredCnr, injured_en AS injuredEn, evidence_id AS evidence
  FROM order_act WHERE case_key = ${CASE_KEY} AND kind = 'recordDecision' ORDER BY order_key`
const INSERT = `INSERT INTO order_act (id, case_key, claim_id, kind, ordinal, office, mark, injured_cnr, injured_en, issued,
    judge_name, judge_sex, awarded_cents, decided_by, evidence_id)
  SELECT $id, ${CASE_KEY}, $claim, 'recordDecision', 1 + count(*), $office, $mark, $cnr, $en, $date, $name, $sex, $awardedCents,
    $court, $evidence
  FROM order_act WHERE case_key = ${CASE_KEY} AND claim_id = $claim AND kind IN (${ORDER_KINDS})`

/** Decisions on claims of a file that were made outside the program, in the order in which they were recorded. */
export function createOutsideReads(db: ReadHandle) {
  return {
    ofCase: (caseId: string): readonly StoredOutsideDecision[] => readAll(db, row, SELECT, { caseId }),
  }
}

/** Written once, and corrected together with a record of the old value; the triggers of the schema see to it. */
export function createOutsideWrites(db: WriteHandle, changes: CaseChanges) {
  return {
    add(caseId: string, { judge, injured, evidence = null, ...rest }: NewRow): void {
      write(db, INSERT, { caseId, ...rest, ...judge, ...injured, evidence })
      changes.add(caseId)
    },
    correct(caseId: string, corrected: CorrectedOutside): void {
      write(db, CORRECT, { caseId, ...corrected })
      changes.add(caseId)
    },
  }
}

type NewRow = Omit<NewOutsideDecision, 'evidence'> & Readonly<{ evidence?: string | null | undefined }>
