import { z } from 'zod'
import { enforcementStep, type EnforcementStep } from '../../../shared/domain/caseFile/enforcement.ts'
import type { ReadHandle, WriteHandle } from '../handles.ts'
import { createBodyReader } from '../readBody.ts'
import { readAll, write } from '../rows.ts'
import { CASE_KEY } from './caseKey.ts'

/** A step of an enforcement with its claim; `struck`: why it counts for nothing. */
export type StoredStep = Readonly<{ claimId: string; step: EnforcementStep; struck?: string }>
export type NewStep = Readonly<{ claim: string; step: EnforcementStep }>

const body = enforcementStep.omit({ id: true, kind: true, proceeding: true, debtor: true, entry: true })
const row = z.object({
  claimId: z.string(),
  id: z.string(),
  kind: enforcementStep.shape.kind,
  proceeding: z.string(),
  debtor: z.string().nullable(),
  entry: z.string().nullable(),
  body: z.string(),
  struck: z.string().nullable(),
})
const OF_CASE = `SELECT claim_id AS claimId, id, kind, proceeding_id AS proceeding, debtor_id AS debtor, entry_id AS entry, body,
    reason AS struck
  FROM enforcement_step LEFT JOIN struck_step USING (step_key) WHERE case_key = ${CASE_KEY} ORDER BY step_key`

/** What happened in the enforcement of awards, in the order in which it was recorded. */
export function createEnforcementReads(db: ReadHandle) {
  const readBody = createBodyReader(body)
  return {
    ofCase: (caseId: string): readonly StoredStep[] =>
      readAll(db, row, OF_CASE, { caseId }).map(
        ({ claimId, id, kind, proceeding, debtor, entry, body: text, struck }) => ({
          claimId,
          step: {
            id,
            kind,
            ...(kind === 'motion' ? {} : { proceeding }),
            ...(debtor === null ? {} : { debtor }),
            ...(entry === null ? {} : { entry }),
            ...readBody(text),
          },
          ...(struck === null ? {} : { struck }),
        }),
      ),
  }
}

const STEP = `INSERT INTO enforcement_step (case_key, claim_id, id, kind, proceeding_id, debtor_id, entry_id, body)
  VALUES (${CASE_KEY}, $claim, $id, $kind, $proceeding, $debtor, $entry, $body)`
const STRUCK = `INSERT INTO struck_step (step_key, reason) SELECT step_key, $reason FROM enforcement_step
  WHERE case_key = ${CASE_KEY} AND claim_id = $claim AND id = $id`

/** Written once; the triggers of the schema see to it. */
export function createEnforcementWrites(db: WriteHandle) {
  return {
    add(caseId: string, { claim, step }: NewStep): void {
      const { id, kind, proceeding = id, debtor = null, entry = null, ...rest } = step
      write(db, STEP, { caseId, claim, id, kind, proceeding, debtor, entry, body: JSON.stringify(rest) })
    },
    strike(caseId: string, struck: Readonly<{ claim: string; id: string; reason: string }>): void {
      write(db, STRUCK, { caseId, ...struck })
    },
  }
}
