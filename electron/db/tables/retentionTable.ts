import { z } from 'zod'
import type { ReadHandle, WriteHandle } from '../handles.ts'
import { readAll, write } from '../rows.ts'
import { CASE_KEY } from './caseKey.ts'

const holdRow = z.object({ id: z.string(), office: z.string(), person: z.string(), at: z.string(), reason: z.string() })
const proposalRow = holdRow.extend({ revision: z.int() })
const fileRow = z.object({ id: z.string(), caseKey: z.int() })
/** A hold that stands. */
export type HoldRow = z.infer<typeof holdRow>
/** A proposal that waits; `revision`: of the file as it was proposed. */
export type ProposalRow = z.infer<typeof proposalRow>
type New<Row> = Row & Readonly<{ caseId: string }>

/** What bars the erasure of a file, and who proposes it. */
export function createRetentionReads(db: ReadHandle) {
  const filesOf =
    (table: string, condition = '') =>
    (office: string, after: number, limit: number) =>
      readAll(
        db,
        fileRow,
        `SELECT DISTINCT case_file.id, case_key AS caseKey FROM ${table} JOIN case_file USING (case_key)
          WHERE ${table}.office = $office ${condition} AND ${table}.case_key > $after ORDER BY ${table}.case_key LIMIT +$limit`,
        { office, after, limit },
      )
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
    /** Files that the office holds back, and those whose erasure is proposed in it: those that stand behind one, the oldest first. */
    held: filesOf('legal_hold', 'AND released_at IS NULL'),
    proposed: filesOf('erasure_proposal'),
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
