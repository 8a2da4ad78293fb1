import { z } from 'zod'
import type { ClaimAct } from '../../../shared/domain/claim/acts.ts'
import { CLAIM_STAGES, type ClaimStage } from '../../../shared/domain/claim/stages.ts'
import { STEP_KINDS, type NextStep } from '../../../shared/domain/radar/nextStep.ts'
import type { ReadHandle, WriteHandle } from '../handles.ts'
import { namesInSql } from '../namesInSql.ts'
import { readAll, write } from '../rows.ts'
import type { CaseChanges } from './caseChanges.ts'
import { CASE_KEY } from './caseKey.ts'

/** The next step on an unpaid order: whose it is, and since when the order can be enforced. */
export type StoredStep = NextStep & Readonly<{ claim: string; owner: string; since?: string }>
/** A step as it is set. */
export type SetStep = Readonly<{ claim: string; owner: string; step: NextStep }>
/** What is known of an order that is followed; `owner`: whose its step is, if it has one. */
export type OrderToFollow = Readonly<{
  claim: string
  stage: ClaimStage
  owner?: string
  since?: string
  final?: string
  daysToPay?: number
}>
/** A step of somebody, and the file it is in. */
export type OwnStep = Readonly<{ caseId: string; claim: string }>

const optional = <Value extends z.ZodType>(value: Value) => value.nullable().transform((found) => found ?? undefined)
const stepRow = z.object({
  claim: z.string(),
  owner: z.string(),
  since: optional(z.string()),
  due: z.string(),
  kind: z.enum(STEP_KINDS),
  note: optional(z.string()),
})
const orderRow = z.object({
  claim: z.string(),
  stage: z.enum(CLAIM_STAGES),
  owner: optional(z.string()),
  since: optional(z.string()),
  final: optional(z.string()),
  daysToPay: optional(z.int()),
})
const ownRow = z.object({ caseId: z.string(), claim: z.string() })

const dayOf = (...acts: readonly ClaimAct[]): string =>
  `(SELECT day FROM legal_act AS one WHERE one.case_key = claim.case_key AND one.claim_id = claim.id
      AND one.kind IN (${namesInSql(acts)}) ORDER BY act_key DESC LIMIT 1)`
const SINCE = `CASE WHEN claim.stage = 'enforceable' THEN ${dayOf('becomeEnforceable')} END`
const FINAL = dayOf('becomeFinal', 'confirmOnAppeal', 'modifyOnAppeal')
const STEPS = `SELECT claim_id AS claim, owner, since, due, kind, note FROM next_step WHERE case_key = ${CASE_KEY}
  ORDER BY claim_id`
const TO_FOLLOW = `SELECT claim.id AS claim, claim.stage, owner, ${SINCE} AS since, ${FINAL} AS final,
    (SELECT body ->> '$.daysToPay' FROM decision AS one WHERE one.case_key = claim.case_key AND one.claim_id = claim.id) AS daysToPay
  FROM claim LEFT JOIN next_step ON next_step.case_key = claim.case_key AND claim_id = claim.id
  WHERE claim.case_key = ${CASE_KEY} AND followed IS NOT NULL
    AND (owner IS NULL OR (kind = 'clause' AND claim.stage = 'enforceable'))`
const FIRST = `INSERT INTO next_step (case_key, claim_id, office, owner, due, since, kind, note)
  SELECT claim.case_key, claim.id, court, $owner, $due, ${SINCE}, $kind, $note FROM claim JOIN case_file USING (case_key)
  WHERE claim.case_key = ${CASE_KEY} AND claim.id = $claim`
const NEXT = `UPDATE next_step SET owner = $owner, due = $due, kind = $kind, note = $note
  WHERE case_key = ${CASE_KEY} AND claim_id = $claim`
const AGED = `UPDATE next_step SET since = aged.since FROM (SELECT claim.case_key, claim.id, ${SINCE} AS since FROM claim
    WHERE claim.case_key = ${CASE_KEY}) AS aged
  WHERE next_step.case_key = aged.case_key AND claim_id = aged.id AND next_step.since IS NOT aged.since`
const OWN = `SELECT case_file.id AS caseId, claim_id AS claim FROM next_step JOIN case_file USING (case_key)
  WHERE owner = $owner AND office = $office ORDER BY case_key, claim_id`

/** The next steps on unpaid orders. */
export function createNextStepReads(db: ReadHandle) {
  return {
    ofCase: (caseId: string): readonly StoredStep[] =>
      readAll(db, stepRow, STEPS, { caseId }).map((row) => withoutGaps(row) as StoredStep),
    /** The orders of a file that are followed and have no step, or one that is done with their clause. */
    toFollow: (caseId: string): readonly OrderToFollow[] =>
      readAll(db, orderRow, TO_FOLLOW, { caseId }).map((row) => withoutGaps(row) as OrderToFollow),
    /** The steps that somebody has at an office. */
    ofOwner: (owner: string, office: string): readonly OwnStep[] => readAll(db, ownRow, OWN, { owner, office }),
  }
}

/** One step on an order: a new one takes the place of the one before. That none is missing the schema sees to. */
export function createNextStepWrites(db: WriteHandle, changes: CaseChanges) {
  return {
    set(caseId: string, { claim, owner, step }: SetStep): void {
      const { due, kind, note = null } = step
      const values = { caseId, claim, owner, due, kind, note }
      if (write(db, NEXT, values) === 0) write(db, FIRST, values)
      changes.add(caseId)
    },
    /** Since when orders can be enforced, as their acts say now. */
    age(caseId: string): void {
      write(db, AGED, { caseId })
    },
  }
}

function withoutGaps(row: object): object {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined))
}
