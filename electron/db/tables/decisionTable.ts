import { z } from 'zod'
import { decision, decisionHead, type Decision, type DecisionHead } from '../../../shared/domain/caseFile/decision.ts'
import type { ReadHandle, WriteHandle } from '../handles.ts'
import { rememberFor } from '../../../shared/domain/caseFile/rememberFor.ts'
import { groupRows, inPlace } from '../groupRows.ts'
import { createBodyReader } from '../readBody.ts'
import { readAll, write } from '../rows.ts'
import { CASE_KEY } from './caseKey.ts'

const row = z.object({ claim: z.string(), judge: z.string(), body: z.string() })
const headRow = z.object({ claim: z.string(), head: z.string(), position: z.int(), body: z.string() })
const CLAIM = `case_key = ${CASE_KEY} AND claim_id = $claimId`

/** Decisions on the claims of a case file, head by head. */
export function createDecisionReads(db: ReadHandle) {
  const readBody = createBodyReader(decision.omit({ claim: true, judge: true, heads: true }))
  const readHead = createBodyReader(decisionHead.omit({ head: true }))
  return {
    ofCase(caseId: string): readonly Decision[] {
      const headSql = `SELECT claim_id AS claim, head_id AS head, position, body FROM decision_head
        WHERE case_key = ${CASE_KEY}`
      const heads = groupRows(inPlace(readAll(db, headRow, headSql, { caseId })), ({ claim }) => claim)
      const sql = `SELECT claim_id AS claim, judge, body FROM decision WHERE case_key = ${CASE_KEY}`
      return readAll(db, row, sql, { caseId }).map(({ claim, judge, body }) => {
        const own = (heads.get(claim) ?? []).map((one): DecisionHead => ({ head: one.head, ...readHead(one.body) }))
        return { claim, judge, ...readBody(body), heads: own }
      })
    },
  }
}

const DECISION = `INSERT INTO decision (case_key, claim_id, judge, body) VALUES (${CASE_KEY}, $claimId, $judge, $body)
  ON CONFLICT (case_key, claim_id) DO UPDATE SET judge = excluded.judge, body = excluded.body`
const STORED = `SELECT head_id AS head, position, body FROM decision_head WHERE ${CLAIM}`
const storedRow = z.object({ head: z.string(), position: z.int(), body: z.string() })
const HEAD = `INSERT INTO decision_head (case_key, claim_id, head_id, position, body)
  VALUES (${CASE_KEY}, $claimId, $head, $position, $body)
  ON CONFLICT (case_key, claim_id, head_id) DO UPDATE SET position = excluded.position, body = excluded.body`
const HEAD_GONE = `DELETE FROM decision_head WHERE ${CLAIM} AND head_id = $head`
const SUM = `(SELECT coalesce(sum(awarded_cents), 0) FROM decision_head WHERE ${CLAIM})`
const AWARDED = `UPDATE claim SET awarded_cents = ${SUM}
  WHERE case_key = ${CASE_KEY} AND id = $claimId AND awarded_cents <> ${SUM}`

export function createDecisionWrites(db: WriteHandle) {
  return {
    /** Writes the decision on a claim; heads that are as in the decision that stands, where it was read, are left alone. */
    save(caseId: string, decision: Decision, before?: Decision): void {
      const { claim: claimId, judge, heads: _heads, ...body } = decision
      const claim = { caseId, claimId }
      write(db, DECISION, { ...claim, judge, body: JSON.stringify(body) })
      const rows = before === undefined ? readAll(db, storedRow, STORED, claim) : rowsOf(before)
      const stored = new Map(rows.map((one) => [one.head, one]))
      let written = 0
      for (const one of rowsOf(decision)) {
        const row = stored.get(one.head)
        const isSame = row?.body === one.body && row.position === one.position
        if (!isSame) written += write(db, HEAD, { ...claim, ...one })
        stored.delete(one.head)
      }
      for (const head of stored.keys()) written += write(db, HEAD_GONE, { ...claim, head })
      if (written > 0) write(db, AWARDED, claim)
    },
  }
}

const rowsOf = rememberFor(({ heads }: Decision): readonly z.infer<typeof storedRow>[] =>
  heads.map(({ head, ...rest }, position) => ({ head, position, body: JSON.stringify(rest) })),
)
