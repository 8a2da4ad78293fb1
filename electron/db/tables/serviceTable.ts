import { z } from 'zod'
import { claimActRecord, type ClaimActRecord } from '../../../shared/domain/caseFile/claimActRecord.ts'
import { serviceAttempt, type ServiceAttempt } from '../../../shared/domain/caseFile/service.ts'
import type { ReadHandle, WriteHandle } from '../handles.ts'
import { createBodyReader } from '../readBody.ts'
import { readAll, write } from '../rows.ts'
import type { CaseChanges } from './caseChanges.ts'
import { CASE_KEY } from './caseKey.ts'

/** An attempt at service with its claim; `struck`: why it counts for nothing. */
export type StoredAttempt = Readonly<{ claimId: string; attempt: ServiceAttempt; struck?: string }>
/** An act on an issued order with its claim. */
export type StoredLegalAct = Readonly<{ claimId: string; record: ClaimActRecord }>
export type NewAttempt = Readonly<{ claim: string; attempt: ServiceAttempt }>
export type NewLegalAct = Readonly<{
  claim: string
  act: ClaimActRecord['act']
  order: number
  date: string
  reason?: string
}> &
  Pick<ClaimActRecord, 'person' | 'mark' | 'evidence' | 'appeal' | 'heads' | 'amended'>

const body = serviceAttempt.pick({ channel: true, date: true, result: true, note: true })
const optional = <Value extends z.ZodType>(value: Value) => value.nullable().transform((found) => found ?? undefined)
const attemptRow = z.object({
  claimId: z.string(),
  id: z.string(),
  act: claimActRecord.shape.act,
  ordinal: z.int(),
  person: optional(z.string()),
  receiver: optional(z.string()),
  evidence: optional(z.string()),
  servedOn: optional(z.string()),
  body: z.string(),
  struck: optional(z.string()),
})
const outcome = claimActRecord.pick({ appeal: true, heads: true, amended: true })
const actRow = z.object({
  claimId: z.string(),
  act: claimActRecord.shape.act,
  ordinal: z.int(),
  order: z.int(),
  date: z.string(),
  reason: optional(z.string()),
  person: optional(z.string()),
  mark: optional(z.string()),
  evidence: optional(z.string()),
  outcome: z.string().nullable(),
})
const ATTEMPTS = `SELECT claim_id AS claimId, id, act, ordinal, person_id AS person, receiver_id AS receiver,
    evidence_id AS evidence, served_on AS servedOn, body, reason AS struck
  FROM service_attempt LEFT JOIN struck_attempt USING (attempt_key) WHERE case_key = ${CASE_KEY} ORDER BY attempt_key`
const ACTS = `SELECT claim_id AS claimId, kind AS act, ordinal, on_order AS "order", day AS date, reason, person_id AS person, mark,
    evidence_id AS evidence, outcome FROM legal_act WHERE case_key = ${CASE_KEY} ORDER BY act_key`

/** What happened to issued orders: attempts at service in the order in which they were recorded, and acts on them. */
export function createServiceReads(db: ReadHandle) {
  const readBody = createBodyReader(body)
  const readOutcome = createBodyReader(outcome)
  return {
    ofCase: (caseId: string): readonly StoredAttempt[] =>
      readAll(db, attemptRow, ATTEMPTS, { caseId }).map(({ claimId, struck, body: text, ...columns }) => ({
        claimId,
        attempt: { ...withoutGaps(columns), ...readBody(text) },
        ...(struck === undefined ? {} : { struck }),
      })),
    actsOf: (caseId: string): readonly StoredLegalAct[] =>
      readAll(db, actRow, ACTS, { caseId }).map(({ claimId, outcome: text, ...record }) => ({
        claimId,
        record: { ...withoutGaps(record), ...(text === null ? {} : readOutcome(text)) },
      })),
  }
}

const ATTEMPT = `INSERT INTO service_attempt
    (case_key, claim_id, id, act, ordinal, person_id, receiver_id, evidence_id, served_on, body)
  VALUES (${CASE_KEY}, $claim, $id, $act, $ordinal, $person, $receiver, $evidence, $servedOn, $body)`
const STRUCK = `INSERT INTO struck_attempt (attempt_key, reason) SELECT attempt_key, $reason FROM service_attempt
  WHERE case_key = ${CASE_KEY} AND claim_id = $claim AND id = $id`
const ACT = `INSERT INTO legal_act (case_key, claim_id, kind, ordinal, on_order, day, reason, person_id, mark, evidence_id,
    outcome)
  SELECT ${CASE_KEY}, $claim, $act, 1 + count(*), $order, $date, $reason, $person, $mark, $evidence, $outcome FROM legal_act
  WHERE case_key = ${CASE_KEY} AND claim_id = $claim AND kind = $act`

/** Written once; the triggers of the schema see to it. */
export function createServiceWrites(db: WriteHandle, changes: CaseChanges) {
  return {
    add(caseId: string, { claim, attempt }: NewAttempt): void {
      const { id, act, ordinal, person = null, receiver = null, evidence = null, servedOn = null, ...rest } = attempt
      const columns = { id, act, ordinal, person, receiver, evidence, servedOn }
      write(db, ATTEMPT, { caseId, claim, ...columns, body: JSON.stringify(rest) })
      changes.add(caseId)
    },
    strike(caseId: string, struck: Readonly<{ claim: string; id: string; reason: string }>): void {
      write(db, STRUCK, { caseId, ...struck })
      changes.add(caseId)
    },
    addAct(caseId: string, { appeal, heads, amended, ...act }: NewActRow): void {
      const isOutcome = [appeal, heads, amended].some((one) => one !== undefined)
      // What is not told is left out.
      const told = isOutcome ? JSON.stringify({ appeal, heads, amended }) : null
      write(db, ACT, { caseId, ...withNulls(act), outcome: told })
      changes.add(caseId)
    },
  }
}

type NewActRow = Omit<NewLegalAct, 'reason'> & Readonly<{ reason?: string | undefined }>

// What a column takes where nothing is told.
function withNulls({ reason, person, mark, evidence, ...act }: Omit<NewActRow, 'appeal' | 'heads' | 'amended'>) {
  return { ...act, reason: reason ?? null, person: person ?? null, mark: mark ?? null, evidence: evidence ?? null }
}

function withoutGaps<Row extends object>(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as Row
}
