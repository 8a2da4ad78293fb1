import { z } from 'zod'
import { decision as decisionForm, type Decision } from '../../../shared/domain/caseFile/decision.ts'
import type { Connection } from '../connection.ts'
import { readAll, readOne, write } from './rows.ts'

const row = z.object({ claim_id: z.string(), position: z.int(), body: z.string() })
const headRow = z.object({ claim_id: z.string(), body: z.string() })

/** Position 0 is the form's `decision`, later ones stand in `decisions`. */
export type StoredDecision = Readonly<{ position: number; decision: Decision }>

/** Decisions on claims, head by head. */
export function decisionRepository(db: Connection) {
  return { ...decisionReads(db), ...decisionWrites(db) }
}

function decisionReads(db: Connection) {
  return {
    ofCase(caseId: string): readonly StoredDecision[] {
      const heads = readAll(
        db,
        headRow,
        'SELECT claim_id, body FROM decision_head WHERE case_id = $caseId ORDER BY claim_id, position',
        { caseId },
      )
      const rows = readAll(
        db,
        row,
        'SELECT claim_id, position, body FROM decision WHERE case_id = $caseId ORDER BY position',
        { caseId },
      )
      return rows.map(({ claim_id: claimId, position, body }) => {
        const own = heads.filter((head) => head.claim_id === claimId).map((head) => JSON.parse(head.body) as unknown)
        return { position, decision: decisionForm.parse({ ...(JSON.parse(body) as object), heads: own }) }
      })
    },
  }
}

function decisionWrites(db: Connection) {
  return {
    save(caseId: string, decision: Decision, position = place(db, caseId)): void {
      const { heads, ...body } = decision
      write(
        db,
        `INSERT INTO decision (case_id, claim_id, position, body) VALUES ($caseId, $claimId, $position, $body)
         ON CONFLICT (case_id, claim_id) DO UPDATE SET body = excluded.body`,
        { caseId, claimId: decision.claim, position, body: JSON.stringify(body) },
      )
      write(db, 'DELETE FROM decision_head WHERE case_id = $caseId AND claim_id = $claimId', {
        caseId,
        claimId: decision.claim,
      })
      for (const [index, head] of heads.entries()) {
        write(
          db,
          `INSERT INTO decision_head (case_id, claim_id, position, head_id, awarded_cents, body)
           VALUES ($caseId, $claimId, $index, $headId, $awarded, $body)`,
          {
            caseId,
            claimId: decision.claim,
            index,
            headId: head.head,
            awarded: head.awardedCents,
            body: JSON.stringify(head),
          },
        )
      }
    },
  }
}

function place(db: Connection, caseId: string): number {
  const sql = 'SELECT coalesce(max(position), -1) + 1 AS next FROM decision WHERE case_id = $caseId'
  return readOne(db, z.object({ next: z.int() }), sql, { caseId })?.next ?? 0
}
