import { z } from 'zod'
import { claimStage, type ClaimStage } from '../../../shared/contract/caseFile.ts'
import { claim as claimForm, claimHead, type Claim } from '../../../shared/domain/caseFile/claim.ts'
import { totalCents } from '../../../shared/domain/money/cents.ts'
import type { Connection } from '../connection.ts'
import { readAll, readOne, write } from './rows.ts'

export type StoredClaim = Readonly<{ claim: Claim; stage: ClaimStage; returnNote?: string }>

const claimRow = z.object({ id: z.string(), stage: claimStage, return_note: z.string().nullable(), body: z.string() })
const headRow = z.object({ claim_id: z.string(), body: z.string() })
// The database lists amounts; adding them up is the domain's.
const amounts = z.string().transform((list) => totalCents(JSON.parse(list) as number[]))
const sumRow = z.object({
  case_id: z.string(),
  claim_id: z.string(),
  stage: claimStage,
  claimed: amounts,
  awarded: amounts,
})
export type ClaimSum = z.infer<typeof sumRow>

/** Property claims and their heads of damage. */
export function claimRepository(db: Connection) {
  return { ...claimReads(db), ...claimWrites(db) }
}

function claimReads(db: Connection) {
  return {
    ofCase(caseId: string): readonly StoredClaim[] {
      const heads = readAll(
        db,
        headRow,
        'SELECT claim_id, body FROM claim_head WHERE case_id = $caseId ORDER BY claim_id, position',
        { caseId },
      )
      const rows = readAll(
        db,
        claimRow,
        'SELECT id, stage, return_note, body FROM claim WHERE case_id = $caseId ORDER BY position',
        { caseId },
      )
      return rows.map((row) => {
        const own = heads
          .filter((head) => head.claim_id === row.id)
          .map((head) => claimHead.parse(JSON.parse(head.body)))
        const claim = claimForm.parse({ ...(JSON.parse(row.body) as object), heads: own })
        return { claim, stage: row.stage, ...(row.return_note === null ? {} : { returnNote: row.return_note }) }
      })
    },
    /** Claims of the files that concern an office with what is claimed and decided, in the order of the files' claims. */
    sumsOf(office: string): readonly ClaimSum[] {
      return readAll(
        db,
        sumRow,
        `SELECT claim.case_id, claim.id AS claim_id, stage,
           (SELECT json_group_array(amount_cents) FROM claim_head WHERE claim_head.case_id = claim.case_id AND claim_head.claim_id = claim.id AND amount_cents IS NOT NULL) AS claimed,
           (SELECT json_group_array(awarded_cents) FROM decision_head WHERE decision_head.case_id = claim.case_id AND decision_head.claim_id = claim.id) AS awarded
         FROM claim JOIN case_file ON case_file.id = claim.case_id
         WHERE court = $office OR prosecution = $office ORDER BY claim.case_id, position`,
        { office },
      )
    },
    /** Claims whose claimant has been told of the right, of the files that concern an office. */
    countInformed(office: string): number {
      const sql = `SELECT count(*) AS informed FROM claim JOIN case_file ON case_file.id = case_id
        WHERE (court = $office OR prosecution = $office) AND json_extract(claim.body, '$.informedOfRight') IS NOT NULL`
      return readOne(db, z.object({ informed: z.int() }), sql, { office })?.informed ?? 0
    },
  }
}

function claimWrites(db: Connection) {
  return {
    /** Writes a new claim in the given stage, or the changed content of an old one, whose stage stays. */
    save(caseId: string, claim: Claim, stage: ClaimStage): void {
      const { heads: _heads, ...body } = claim
      write(
        db,
        `INSERT INTO claim (case_id, id, position, claimant, stage, body)
         VALUES ($caseId, $id, (SELECT coalesce(max(position), -1) + 1 FROM claim WHERE case_id = $caseId), $claimant, $stage, $body)
         ON CONFLICT (case_id, id) DO UPDATE SET claimant = excluded.claimant, body = excluded.body`,
        { caseId, id: claim.id, claimant: claim.claimant, stage, body: JSON.stringify(body) },
      )
      saveHeads(db, caseId, claim)
    },
    move(caseId: string, id: string, stage: ClaimStage, returnNote: string | null = null): void {
      write(db, 'UPDATE claim SET stage = $stage, return_note = $returnNote WHERE case_id = $caseId AND id = $id', {
        caseId,
        id,
        stage,
        returnNote,
      })
    },
    remove(caseId: string, id: string): boolean {
      return write(db, 'DELETE FROM claim WHERE case_id = $caseId AND id = $id', { caseId, id }) === 1
    },
  }
}

function saveHeads(db: Connection, caseId: string, claim: Claim): void {
  write(db, 'DELETE FROM claim_head WHERE case_id = $caseId AND claim_id = $id', { caseId, id: claim.id })
  for (const [position, head] of claim.heads.entries()) {
    write(
      db,
      `INSERT INTO claim_head (case_id, claim_id, id, position, code, amount_cents, body)
       VALUES ($caseId, $claimId, $id, $position, $code, $amount, $body)`,
      {
        caseId,
        claimId: claim.id,
        id: head.id,
        position,
        code: head.code,
        amount: head.amountCents,
        body: JSON.stringify(head),
      },
    )
  }
}
