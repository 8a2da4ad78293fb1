import { z } from 'zod'
import type { ClaimHead } from '../../../shared/domain/caseFile/claim.ts'
import { rememberFor } from '../../../shared/domain/caseFile/rememberFor.ts'
import type { WriteHandle } from '../handles.ts'
import { createBodyReader } from '../readBody.ts'
import { readAll, write } from '../rows.ts'
import { CASE_KEY } from './caseKey.ts'
import { HEAD_EVIDENCE } from './claimTable.ts'
import { saveList } from './saveList.ts'

const CLAIM = `case_key = ${CASE_KEY} AND claim_id = $claimId`
const STORED = `SELECT id, position, body, ${HEAD_EVIDENCE} AS evidence FROM claim_head WHERE ${CLAIM}`
const HEAD = `INSERT INTO claim_head (case_key, claim_id, id, position, body) VALUES (${CASE_KEY}, $claimId, $id, $position, $body)
  ON CONFLICT (case_key, claim_id, id) DO UPDATE SET position = excluded.position, body = excluded.body`
const HEAD_GONE = `DELETE FROM claim_head WHERE ${CLAIM} AND id = $id`
const LINK = `INSERT INTO head_evidence (case_key, claim_id, head_id, position, evidence_id)
  VALUES (${CASE_KEY}, $claimId, $id, $position, $evidence)
  ON CONFLICT (case_key, claim_id, head_id, position) DO UPDATE SET evidence_id = excluded.evidence_id`
const LINK_GONE = `DELETE FROM head_evidence WHERE ${CLAIM} AND head_id = $id AND position = $position`
const row = z.object({ id: z.string(), position: z.int(), body: z.string(), evidence: z.string() })

type StoredHead = Readonly<{ id: string; position: number; body: string; evidence: readonly string[] }>

/** Writes the heads of a claim: what others point at is changed in its place, and only what is gone is deleted. */
export function createHeadWrites(db: WriteHandle) {
  const readIds = createBodyReader(z.array(z.string()))
  const readStored = (claim: Readonly<{ caseId: string; claimId: string }>): readonly StoredHead[] =>
    readAll(db, row, STORED, claim).map((one) => ({ ...one, evidence: readIds(one.evidence) }))
  return {
    /** Answers whether a head was written or deleted; only what differs from those that stand, where they were read. */
    save(caseId: string, claimId: string, heads: readonly ClaimHead[], known?: readonly ClaimHead[]): boolean {
      const claim = { caseId, claimId }
      const stored = new Map((known?.map(rowOf) ?? readStored(claim)).map((one) => [one.id, one]))
      let written = 0
      for (const [position, head] of heads.entries()) {
        const { id, body, evidence } = rowOf(head, position)
        const before = stored.get(id)
        const isSame = before?.body === body && before.position === position
        if (!isSame) written += write(db, HEAD, { ...claim, id, position, body })
        saveList(before?.evidence ?? [], evidence, {
          set: (place, item) => write(db, LINK, { ...claim, id, position: place, evidence: item }),
          remove: (place) => write(db, LINK_GONE, { ...claim, id, position: place }),
        })
        stored.delete(id)
      }
      for (const id of stored.keys()) written += write(db, HEAD_GONE, { ...claim, id })
      return written > 0
    },
  }
}

function rowOf(head: ClaimHead, position: number): StoredHead {
  return { id: head.id, position, body: bodyOf(head), evidence: head.evidence }
}

/** What stands in no column or row of its own. What is saved now is what the next save compares with. */
const bodyOf = rememberFor(({ id: _id, evidence: _evidence, ...body }: ClaimHead): string => JSON.stringify(body))
