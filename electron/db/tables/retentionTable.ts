import { z } from 'zod'
import type { ReadHandle, WriteHandle } from '../handles.ts'
import { readAll, write } from '../rows.ts'
import { CASE_KEY } from './caseKey.ts'

const holdRow = z.object({ id: z.string(), office: z.string(), person: z.string(), at: z.string(), reason: z.string() })
const proposalRow = holdRow.extend({ revision: z.int() })
const idRow = z.object({ caseId: z.string() })
/** A hold that stands. */
export type HoldRow = z.infer<typeof holdRow>
/** A proposal that waits; `revision`: of the file as it was proposed. */
export type ProposalRow = z.infer<typeof proposalRow>
type New<Row> = Row & Readonly<{ caseId: string }>

const MOST = 200

/** What bars the erasure of a file, and who proposes it. */
export function createRetentionReads(db: ReadHandle) {
  const filesOf = (table: string, condition: string) => (office: string) =>
    readAll(
      db,
      idRow,
      `SELECT DISTINCT case_file.id AS caseId FROM ${table} JOIN case_file USING (case_key)
        WHERE ${table}.office = $office ${condition} LIMIT ${String(MOST)}`,
      { office },
    ).map(({ caseId }) => caseId)
  return {
    /** Holds on a file that stand, the oldest first. */
    holdsOf(caseId: string): readonly HoldRow[] {
      const sql = `SELECT id, office, person, at, reason FROM legal_hold
        WHERE case_key = ${CASE_KEY} AND released_at IS NULL ORDER BY at, id`
      return readAll(db, holdRow, sql, { caseId })
    },
    proposalOf(caseId: string): ProposalRow | undefined {
      const sql = `SELECT id, office, person, at, reason, revision FROM erasure_proposal WHERE case_key = ${CASE_KEY}`
      return readAll(db, proposalRow, sql, { caseId })[0]
    },
    /** Files that the office holds back, and those whose erasure is proposed in it. */
    heldFiles: filesOf('legal_hold', 'AND released_at IS NULL'),
    proposedFiles: filesOf('erasure_proposal', 'ORDER BY at'),
  }
}

export function createRetentionWrites(db: WriteHandle) {
  return {
    hold(row: New<HoldRow>): void {
      const sql = `INSERT INTO legal_hold (id, case_key, office, person, at, reason)
        VALUES ($id, ${CASE_KEY}, $office, $person, $at, $reason)`
      write(db, sql, row)
    },
    release(id: string, at: string): void {
      write(db, 'UPDATE legal_hold SET released_at = $at WHERE id = $id', { id, at })
    },
    propose(row: New<ProposalRow>): void {
      const sql = `INSERT INTO erasure_proposal (id, case_key, office, revision, person, at, reason)
        VALUES ($id, ${CASE_KEY}, $office, $revision, $person, $at, $reason)`
      write(db, sql, row)
    },
    endProposal(caseId: string): void {
      write(db, `DELETE FROM erasure_proposal WHERE case_key = ${CASE_KEY}`, { caseId })
    },
  }
}
