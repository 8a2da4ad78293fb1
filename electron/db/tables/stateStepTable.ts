import { z } from 'zod'
import { stateStep, type StateStep } from '../../../shared/domain/caseFile/stateCompensation.ts'
import type { ReadHandle, WriteHandle } from '../handles.ts'
import { createBodyReader } from '../readBody.ts'
import { readAll, write } from '../rows.ts'
import { CASE_KEY } from './caseKey.ts'

/** A step of a compensation by the State with its claim; `struck`: why it counts for nothing. */
export type StoredStateStep = Readonly<{ claimId: string; step: StateStep; struck?: string }>
export type NewStateStep = Readonly<{ claim: string; step: StateStep }>

const body = stateStep.omit({ id: true, kind: true, debtor: true, entry: true })
const row = z.object({
  claimId: z.string(),
  id: z.string(),
  kind: stateStep.shape.kind,
  debtor: z.string().nullable(),
  entry: z.string().nullable(),
  body: z.string(),
  struck: z.string().nullable(),
})
const OF_CASE = `SELECT claim_id AS claimId, id, kind, debtor_id AS debtor, entry_id AS entry, body, reason AS struck
  FROM state_step LEFT JOIN struck_state_step USING (state_step_key) WHERE case_key = ${CASE_KEY} ORDER BY state_step_key`

/** What the State was asked for, decided and paid, in the order in which it was recorded. */
export function createStateStepReads(db: ReadHandle) {
  const readBody = createBodyReader(body)
  return {
    ofCase: (caseId: string): readonly StoredStateStep[] =>
      readAll(db, row, OF_CASE, { caseId }).map(({ claimId, id, kind, debtor, entry, body: text, struck }) => ({
        claimId,
        step: {
          id,
          kind,
          ...(debtor === null ? {} : { debtor }),
          ...(entry === null ? {} : { entry }),
          ...readBody(text),
        },
        ...(struck === null ? {} : { struck }),
      })),
  }
}

const STEP = `INSERT INTO state_step (case_key, claim_id, id, kind, debtor_id, entry_id, body)
  VALUES (${CASE_KEY}, $claim, $id, $kind, $debtor, $entry, $body)`
const STRUCK = `INSERT INTO struck_state_step (state_step_key, reason) SELECT state_step_key, $reason FROM state_step
  WHERE case_key = ${CASE_KEY} AND claim_id = $claim AND id = $id`

/** Written once; the triggers of the schema see to it. */
export function createStateStepWrites(db: WriteHandle) {
  return {
    add(caseId: string, { claim, step }: NewStateStep): void {
      const { id, kind, debtor = null, entry = null, ...rest } = step
      write(db, STEP, { caseId, claim, id, kind, debtor, entry, body: JSON.stringify(rest) })
    },
    strike(caseId: string, struck: Readonly<{ claim: string; id: string; reason: string }>): void {
      write(db, STRUCK, { caseId, ...struck })
    },
  }
}
