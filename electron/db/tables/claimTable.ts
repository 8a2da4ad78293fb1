import { z } from 'zod'
import { claim, claimHead, type Claim, type ClaimHead } from '../../../shared/domain/caseFile/claim.ts'
import type { LedgerAct } from '../../../shared/domain/caseFile/ledgerAct.ts'
import type { Payment } from '../../../shared/domain/caseFile/payment.ts'
import { CLAIM_STAGES, type ClaimStage } from '../../../shared/domain/claim/stages.ts'
import type { ReadHandle } from '../handles.ts'
import { groupRows, inPlace } from '../groupRows.ts'
import { createBodyReader } from '../readBody.ts'
import { readAll } from '../rows.ts'
import { CASE_KEY } from './caseKey.ts'
import { createLedgerReader, LEDGER } from './ledgerTable.ts'

/** Where a claim stands, and how often it was sent back. */
export type ClaimStanding = Readonly<{ id: string; stage: ClaimStage; returns: number }>

/** A claim without its heads; `returnNote`: what the judge wrote, while the claim is back with the prosecutor. */
export type ClaimOutline = Readonly<{
  claim: Omit<Claim, 'heads'>
  stage: ClaimStage
  payments: readonly Payment[]
  ledgerActs: readonly LedgerAct[]
  returns: number
  returnNote?: string
}>
export type StoredClaim = Omit<ClaimOutline, 'claim'> & Readonly<{ claim: Claim }>

const bodyForm = claim.omit({ id: true, claimant: true, respondents: true, heads: true })
const headForm = claimHead.omit({ id: true, evidence: true })
const ids = z.array(z.string())
const row = z.object({
  id: z.string(),
  stage: z.enum(CLAIM_STAGES),
  claimant: z.string(),
  informedOfRight: z.string().nullable(),
  body: z.string(),
  ledger: z.string(),
  respondents: z.string(),
  returns: z.int(),
  returnNote: z.string().nullable(),
})
const standingRow = z.object({ id: z.string(), stage: z.enum(CLAIM_STAGES), returns: z.int() })
const linkRow = z.object({ claimId: z.string(), evidence: z.string() })
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
const RETURNS = `(SELECT count(*) FROM claim_return AS one WHERE one.case_key = claim.case_key AND one.claim_id = claim.id)`
const STANDINGS = `SELECT id, stage, ${RETURNS} AS returns FROM claim WHERE case_key = ${CASE_KEY} ORDER BY position`
const LINKS = `SELECT claim_id AS claimId, evidence_id AS evidence FROM head_evidence WHERE case_key = ${CASE_KEY}`
const SELECT = `SELECT id, stage, claimant, informed_of_right AS informedOfRight, body,
    ${LEDGER} AS ledger,
    ${RESPONDENTS} AS respondents,
    ${RETURNS} AS returns,
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
  const readLedger = createLedgerReader()
  const headOf = ({ id, body, evidence }: z.infer<typeof headRow>): ClaimHead => ({
    id,
    ...readHead(body),
    evidence: [...readIds(evidence)],
  })
  const outline = (found: z.infer<typeof row>): ClaimOutline => {
    const { id, claimant, informedOfRight, stage, returns, returnNote } = found
    return {
      claim: {
        id,
        claimant,
        ...readBody(found.body),
        ...(informedOfRight === null ? {} : { informedOfRight }),
        respondents: [...readIds(found.respondents)],
      },
      stage,
      ...readLedger(found.ledger),
      returns,
      ...(stage === 'returned' && returnNote !== null ? { returnNote } : {}),
    }
  }
  const outlines = (caseId: string): readonly ClaimOutline[] =>
    readAll(db, row, `${SELECT} ORDER BY position`, { caseId }).map(outline)
  /** Whole claims from outlines that were read. */
  const completed = (caseId: string, read: readonly ClaimOutline[]): readonly StoredClaim[] => {
    const heads = groupRows(inPlace(readAll(db, headRow, HEADS, { caseId })), ({ claimId }) => claimId)
    return read.map(({ claim: one, ...rest }) => ({
      ...rest,
      claim: { ...one, heads: (heads.get(one.id) ?? []).map(headOf) },
    }))
  }
  return {
    standings: (caseId: string): readonly ClaimStanding[] => readAll(db, standingRow, STANDINGS, { caseId }),
    /** Which claims rest on which evidence. */
    evidenceLinks: (caseId: string) => readAll(db, linkRow, LINKS, { caseId }),
    outlines,
    completed,
    ofCase: (caseId: string): readonly StoredClaim[] => completed(caseId, outlines(caseId)),
    find(caseId: string, id: string): StoredClaim | undefined {
      const found = readAll(db, row, `${SELECT} AND id = $id`, { caseId, id })[0]
      if (found === undefined) return undefined
      const heads = inPlace(readAll(db, headRow, `${HEADS} AND claim_id = $id`, { caseId, id }))
      const { claim, ...rest } = outline(found)
      return { ...rest, claim: { ...claim, heads: heads.map(headOf) } }
    },
  }
}
