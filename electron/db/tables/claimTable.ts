import { z } from 'zod'
import { claim, claimHead, type Claim, type ClaimHead } from '../../../shared/domain/caseFile/claim.ts'
import { payment, type Payment } from '../../../shared/domain/caseFile/payment.ts'
import { CLAIM_STAGES, type ClaimStage } from '../../../shared/domain/claim/stages.ts'
import type { ReadHandle } from '../handles.ts'
import { groupRows, inPlace } from '../groupRows.ts'
import { createBodyReader } from '../readBody.ts'
import { readAll } from '../rows.ts'
import { CASE_KEY } from './caseKey.ts'

/** `returnNote`: what the judge wrote, while the claim is back with the prosecutor. */
export type StoredClaim = Readonly<{
  claim: Claim
  stage: ClaimStage
  payments: readonly Payment[]
  returns: number
  returnNote?: string
}>

const bodyForm = claim.omit({ id: true, claimant: true, respondents: true, heads: true })
const headForm = claimHead.omit({ id: true, evidence: true })
const ids = z.array(z.string())
const row = z.object({
  id: z.string(),
  stage: z.enum(CLAIM_STAGES),
  claimant: z.string(),
  informedOfRight: z.string().nullable(),
  body: z.string(),
  payments: z.string().nullable(),
  respondents: z.string(),
  returns: z.int(),
  returnNote: z.string().nullable(),
})
const headRow = z.object({
  claimId: z.string(),
  id: z.string(),
  position: z.int(),
  body: z.string(),
  evidence: z.string(),
})

/** Respondents of a row of claim, as an expression of SQL: a JSON list in its order. */
export const RESPONDENTS = `(SELECT json_group_array(person_id) FROM (SELECT person_id FROM claim_respondent AS one
  WHERE one.case_key = claim.case_key AND one.claim_id = claim.id ORDER BY position))`
const SELECT = `SELECT id, stage, claimant, informed_of_right AS informedOfRight, body, payments,
    ${RESPONDENTS} AS respondents,
    (SELECT count(*) FROM claim_return AS one WHERE one.case_key = claim.case_key AND one.claim_id = claim.id) AS returns,
    (SELECT note FROM claim_return AS one WHERE one.case_key = claim.case_key AND one.claim_id = claim.id
      ORDER BY ordinal DESC LIMIT 1) AS returnNote
  FROM claim JOIN claim_body ON claim_body.case_key = claim.case_key AND claim_body.claim_id = claim.id
  WHERE claim.case_key = ${CASE_KEY}`
/** Evidence that a row of claim_head rests on, as an expression of SQL: a JSON list in its order. */
export const HEAD_EVIDENCE = `(SELECT json_group_array(evidence_id) FROM (SELECT evidence_id FROM head_evidence AS one
  WHERE one.case_key = claim_head.case_key AND one.claim_id = claim_head.claim_id AND one.head_id = claim_head.id ORDER BY position))`
const HEADS = `SELECT claim_id AS claimId, id, position, body, ${HEAD_EVIDENCE} AS evidence
  FROM claim_head WHERE case_key = ${CASE_KEY}`

/** Property claims of a case file with their heads of damage, in the order of entry. */
export function createClaimReads(db: ReadHandle) {
  const readBody = createBodyReader(bodyForm)
  const readHead = createBodyReader(headForm)
  const readIds = createBodyReader(ids)
  const readPayments = createBodyReader(z.array(payment))
  const headOf = ({ id, body, evidence }: z.infer<typeof headRow>): ClaimHead => ({
    id,
    ...readHead(body),
    evidence: [...readIds(evidence)],
  })
  const stored = (found: z.infer<typeof row>, heads: ClaimHead[]): StoredClaim => {
    const { id, claimant, informedOfRight, stage, payments, returns, returnNote } = found
    return {
      claim: {
        id,
        claimant,
        ...readBody(found.body),
        ...(informedOfRight === null ? {} : { informedOfRight }),
        respondents: [...readIds(found.respondents)],
        heads,
      },
      stage,
      payments: payments === null ? [] : readPayments(payments),
      returns,
      ...(stage === 'returned' && returnNote !== null ? { returnNote } : {}),
    }
  }
  return {
    ofCase(caseId: string): readonly StoredClaim[] {
      const heads = groupRows(inPlace(readAll(db, headRow, HEADS, { caseId })), ({ claimId }) => claimId)
      const rows = readAll(db, row, `${SELECT} ORDER BY position`, { caseId })
      return rows.map((found) => stored(found, (heads.get(found.id) ?? []).map(headOf)))
    },
    find(caseId: string, id: string): StoredClaim | undefined {
      const found = readAll(db, row, `${SELECT} AND id = $id`, { caseId, id })[0]
      if (found === undefined) return undefined
      const heads = inPlace(readAll(db, headRow, `${HEADS} AND claim_id = $id`, { caseId, id }))
      return stored(found, heads.map(headOf))
    },
  }
}
