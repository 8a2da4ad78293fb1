import { z } from 'zod'
import { CLAIM_STAGES, STAGES, type ClaimStage } from '../../../shared/domain/claim/stages.ts'
import type { Lying } from '../../../shared/domain/workload/waiting.ts'
import type { ReadHandle, WriteHandle } from '../handles.ts'
import { readAll, write } from '../rows.ts'
import { CASE_KEY } from './caseKey.ts'

const stayRow = z.object({ claim: z.string(), office: z.string(), stage: z.enum(CLAIM_STAGES), since: z.string() })
const OPEN = `SELECT claim_id AS claim, office, stage, from_day AS since FROM claim_stay
  WHERE case_key = ${CASE_KEY} AND to_day IS NULL`
// A clock that was put back makes no stay end before it began.
const ENDED = `UPDATE claim_stay SET to_day = max(from_day, $today)
  WHERE case_key = ${CASE_KEY} AND claim_id = $claim AND to_day IS NULL`
const BEGUN = `INSERT INTO claim_stay (case_key, claim_id, ordinal, office, stage, from_day)
  SELECT ${CASE_KEY}, $claim, 1 + count(*), $office, $stage, $today FROM claim_stay
  WHERE case_key = ${CASE_KEY} AND claim_id = $claim`

type Place = Readonly<Record<'court' | 'prosecution', string>>

/** Ends and begins stays of the claims of a file, so that each is where it stands today; answers which lie where, and since when. */
export function followStays(
  db: WriteHandle,
  caseId: string,
  claims: readonly Readonly<{ id: string; stage: ClaimStage }>[],
  place: Place,
  today: string,
): readonly Lying[] {
  const open = readAll(db, stayRow, OPEN, { caseId })
  return claims.flatMap(({ id: claim, stage }) => {
    const { organ } = STAGES[stage]
    const office = organ === 'nobody' ? undefined : place[organ]
    const before = open.find((one) => one.claim === claim)
    if (before?.stage === stage && before.office === office) return [{ stage, organ, since: before.since }]
    if (before !== undefined) write(db, ENDED, { caseId, claim, today })
    if (office === undefined) return []
    write(db, BEGUN, { caseId, claim, office, stage, today })
    return [{ stage, organ, since: today }]
  })
}

const wholeRow = z.object({
  claim: z.string(),
  office: z.string(),
  stage: z.enum(CLAIM_STAGES),
  from: z.string(),
  to: z.string().nullable(),
})
/** How long a claim lay where; without an end while it lasts. */
export type Stay = z.infer<typeof wholeRow>
const ALL = `SELECT claim_id AS claim, office, stage, from_day AS "from", to_day AS "to" FROM claim_stay
  WHERE case_key = ${CASE_KEY} ORDER BY claim_id, ordinal`
const BROUGHT = `INSERT INTO claim_stay (case_key, claim_id, ordinal, office, stage, from_day, to_day)
  SELECT ${CASE_KEY}, $claim, 1 + count(*), $office, $stage, $from, $to FROM claim_stay
  WHERE case_key = ${CASE_KEY} AND claim_id = $claim`

/** Where the claims of a file lay, one stay after the other. */
export function readStays(db: ReadHandle, caseId: string): readonly Stay[] {
  return readAll(db, wholeRow, ALL, { caseId })
}

/** The stays of a file that comes from another desk, in their order, before the claims are followed here. */
export function bringStays(db: WriteHandle, caseId: string, stays: readonly Stay[]): void {
  for (const stay of stays) write(db, BROUGHT, { caseId, ...stay })
}
