import { z } from 'zod'
import { isCalledOff } from '../../../shared/domain/caseFile/hearings.ts'
import type { Proceedings } from '../../../shared/domain/caseFile/proceedings.ts'
import type { WorkItem } from '../../../shared/domain/claim/work.ts'
import { DUTY_KINDS, DUTY_OUTCOMES } from '../../../shared/domain/duties/dutyRecord.ts'
import { CLAIM_STAGES, STAGES } from '../../../shared/domain/claim/stages.ts'
import { stepKind } from '../../../shared/domain/radar/nextStep.ts'
import type { ReadHandle } from '../handles.ts'
import { MAX_SUM } from '../migrations/cases/worklist.ts'
import { namesInSql } from '../namesInSql.ts'
import { readAll } from '../rows.ts'
import type { CaseHeader } from './caseFileTable.ts'
import { CASE_KEY } from './caseKey.ts'
import { ORDER_KINDS, RESTARTING_KINDS } from './orderKinds.ts'
import { NAMED, type ClaimLines, type FileLine, type WorkLine } from './shownLines.ts'

const flag = z.int().transform((value) => value === 1)
const claimRow = z.object({
  id: z.string(),
  stage: z.enum(CLAIM_STAGES),
  claimant: z.string(),
  isInformed: flag,
  answerDay: z.string().nullable(),
  claimedCents: z.int(),
  awardedCents: z.int(),
  orderId: z.string().nullable(),
  isReferred: flag,
  lastServed: z.string().nullable(),
  final: z.string().nullable(),
  daysToPay: z.int().nullable(),
  stepOwner: z.string().nullable(),
  stepDue: z.string().nullable(),
  stepKind: stepKind.nullable(),
})
type ClaimRow = z.infer<typeof claimRow>
const labelRow = z.object({
  id: z.string(),
  cnr: z.string(),
  en: z.string(),
  isSealed: flag,
  isInjured: flag,
  claim: z.int().nullable(),
})
type LabelRow = z.infer<typeof labelRow>
const stagesWhere = (column: 'decided' | 'final') => namesInSql(CLAIM_STAGES.filter((stage) => STAGES[stage][column]))
/** The newest order of a claim, after which the rulings on it come: the one that stands, unless it was annulled. */
const NEWEST = `(SELECT max(order_key) FROM order_act AS newest
  WHERE newest.case_key = claim.case_key AND newest.claim_id = claim.id AND newest.kind IN (${ORDER_KINDS}))`
/** The act that is served: the newest order of a claim, or a ruling since by which the period of appeal runs anew (ZKP 380/2). */
const SERVED = `(SELECT kind, ordinal FROM order_act WHERE order_key = (SELECT max(order_key) FROM order_act AS served
  WHERE served.case_key = claim.case_key AND served.claim_id = claim.id AND served.kind IN (${ORDER_KINDS}, ${RESTARTING_KINDS})))`
// A day of finality that was recalled is not one.
const FINAL_STAGES = stagesWhere('final')
// An order waits for the printer while it stands. For the injured party no period runs, whenever they were served.
const CLAIMS = `SELECT id, stage, claimant, informed_of_right IS NOT NULL AS isInformed, answer_day AS answerDay, min(claimed_cents, ${String(MAX_SUM)}) AS claimedCents,
    min(awarded_cents, ${String(MAX_SUM)}) AS awardedCents, (SELECT id FROM order_act WHERE order_key = (
      SELECT min(one.order_key) FROM order_act AS one JOIN print_queue USING (order_key)
      WHERE one.case_key = claim.case_key AND one.claim_id = claim.id
        AND one.order_key >= ${NEWEST} AND is_printed = 0 AND claim.stage IN (${stagesWhere('decided')}))) AS orderId,
    NOT EXISTS (SELECT 1 FROM decision_head AS one WHERE one.case_key = claim.case_key AND one.claim_id = claim.id
      AND (one.awarded_cents > 0 OR one.body ->> '$.granted' = 1)) AS isReferred,
    (SELECT max(served_on) FROM service_attempt AS one WHERE one.case_key = claim.case_key AND one.claim_id = claim.id
      AND (one.act, one.ordinal) = ${SERVED} AND one.person_id IS NOT claim.claimant AND NOT EXISTS (SELECT 1 FROM struck_attempt WHERE attempt_key = one.attempt_key)) AS lastServed,
    (SELECT day FROM legal_act AS one WHERE one.case_key = claim.case_key AND one.claim_id = claim.id
      AND kind = 'becomeFinal' AND claim.stage IN (${FINAL_STAGES}) ORDER BY ordinal DESC LIMIT 1) AS final,
    (SELECT body ->> '$.daysToPay' FROM decision AS one WHERE one.case_key = claim.case_key AND one.claim_id = claim.id) AS daysToPay,
    owner AS stepOwner, due AS stepDue, kind AS stepKind
  FROM claim LEFT JOIN next_step ON next_step.case_key = claim.case_key AND next_step.claim_id = claim.id WHERE claim.case_key = ${CASE_KEY} ORDER BY position`
const LABELS = `SELECT person.id, coalesce(name, pseudonym_cnr) AS cnr, coalesce(name, pseudonym_en) AS en,
    open_identity IS NULL AS isSealed, role = 'injuredParty' AS isInjured,
    (SELECT min(position) FROM claim WHERE claim.case_key = person.case_key AND claimant = person.id) AS claim
  FROM person JOIN person_identity ON person_identity.case_key = person.case_key AND person_id = person.id
  WHERE person.case_key = ${CASE_KEY} AND (role = 'injuredParty'
    OR EXISTS (SELECT 1 FROM claim WHERE claim.case_key = person.case_key AND claimant = person.id)) ORDER BY position`

const optional = <Value extends z.ZodType>(value: Value) => value.nullable().transform((found) => found ?? undefined)
const doneRow = z.object({
  kind: z.enum(DUTY_KINDS),
  person: optional(z.string()),
  outcome: optional(z.enum(DUTY_OUTCOMES)),
})
const DONE = `SELECT kind, person_id AS person, outcome FROM duty_record WHERE case_key = ${CASE_KEY}`

/** What lists show of a file and its work is planned by, as its tables hold it. */
export type ListedFile = Readonly<{
  header: CaseHeader
  proceedings: Proceedings
  claims: readonly ClaimRow[]
  labels: readonly LabelRow[]
  /** The duties before a claim that were done. */
  done: readonly z.infer<typeof doneRow>[]
}>

export function readListedFile(db: ReadHandle, header: CaseHeader, proceedings: Proceedings): ListedFile {
  const of = { caseId: header.id }
  return {
    header,
    proceedings,
    claims: readAll(db, claimRow, CLAIMS, of),
    labels: readAll(db, labelRow, LABELS, of),
    done: readAll(db, doneRow, DONE, of),
  }
}

export function fileLineOf({ header, proceedings, labels }: ListedFile): FileLine {
  const { id, courtMark = null, prosecutionMark = null, court, prosecution, custody } = header
  const injured = labels.slice(0, NAMED).map(({ cnr, en, isSealed }) => ({ label: { cnr, en }, sealed: isSealed }))
  const hearings = proceedings.hearings.flatMap((one) => (isCalledOff(one) ? [] : [one.date])).toSorted()
  return { id, courtMark, prosecutionMark, court, prosecution, custody, hearings, injured, injuredCount: labels.length }
}

export function claimLinesOf({ claims }: ListedFile): ClaimLines {
  return claims.map(({ stage, claimedCents, awardedCents }) => [stage, claimedCents, awardedCents])
}

export function workLineOf({ header, claims, labels }: ListedFile, { claimId, personId, task }: WorkItem): WorkLine {
  const { id: caseId, court, courtMark = null, prosecutionMark = null } = header
  const claim = claims.find(({ id }) => id === claimId)
  const subject = personId ?? claim?.claimant
  const label = labels.find(({ id }) => id === subject)
  if (subject !== undefined && label === undefined) throw new Error('work on a claim of nobody')
  return {
    caseId,
    court,
    courtMark,
    prosecutionMark,
    who: label === undefined ? null : { label: { cnr: label.cnr, en: label.en }, isSealed: label.isSealed },
    orderId: task === 'print' ? (claim?.orderId ?? null) : null,
    step: task === 'nextStep' ? (claim?.stepKind ?? null) : null,
  }
}
