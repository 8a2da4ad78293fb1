import { z } from 'zod'
import { nonCollectionReason, type NonCollection } from '../../../shared/domain/caseFile/nonCollection.ts'
import type { ReadHandle, WriteHandle } from '../handles.ts'
import { readAll, write } from '../rows.ts'
import { CASE_KEY } from './caseKey.ts'

/** Why an award of a file is not paid, as `by` said on a day. */
export type StoredNonCollection = Readonly<{ claimId: string; entry: NonCollection; by: string }>
export type NewNonCollection = Readonly<{ claim: string; entry: NonCollection; by: string }>

const row = z.object({ claimId: z.string(), date: z.string(), reason: nonCollectionReason, by: z.string() })
const OF_CASE = `SELECT claim_id AS claimId, noted_on AS date, reason, noted_by AS by FROM non_collection
  WHERE case_key = ${CASE_KEY} ORDER BY claim_id, ordinal`
const INSERT = `INSERT INTO non_collection (case_key, claim_id, ordinal, reason, noted_on, noted_by)
  SELECT ${CASE_KEY}, $claim, 1 + count(*), $reason, $date, $by FROM non_collection
  WHERE case_key = ${CASE_KEY} AND claim_id = $claim`

/** Why awards are not paid, of each claim in the order in which it was recorded. */
export function createNonCollectionReads(db: ReadHandle) {
  return {
    ofCase: (caseId: string): readonly StoredNonCollection[] =>
      readAll(db, row, OF_CASE, { caseId }).map(({ claimId, by, ...entry }) => ({ claimId, entry, by })),
  }
}

/** Written once; the triggers of the schema see to it. */
export function createNonCollectionWrites(db: WriteHandle) {
  return {
    add(caseId: string, { claim, entry, by }: NewNonCollection): void {
      write(db, INSERT, { caseId, claim, ...entry, by })
    },
  }
}
