import { z } from 'zod'
import { referral, REFERRAL_KINDS, type Referral } from '../../../shared/domain/support/referral.ts'
import type { ReadHandle, WriteHandle } from '../handles.ts'
import { createBodyReader } from '../readBody.ts'
import { readAll, write } from '../rows.ts'
import { CASE_KEY } from './caseKey.ts'

const body = referral.omit({ id: true, person: true, kind: true })
const row = z.object({ id: z.string(), person: z.string(), kind: z.enum(REFERRAL_KINDS), body: z.string() })
const OF_CASE = `SELECT id, person_id AS person, kind, body FROM referral WHERE case_key = ${CASE_KEY}`
const NEW = `INSERT INTO referral (case_key, id, person_id, kind, body) VALUES (${CASE_KEY}, $id, $person, $kind, $body)`
const FOLLOWED = `UPDATE referral SET body = $body WHERE case_key = ${CASE_KEY} AND id = $id`
const STRUCK = `DELETE FROM referral WHERE case_key = ${CASE_KEY} AND id = $id`

/** To what help the people of a file were referred, the latest first. */
export function createReferralReads(db: ReadHandle) {
  const readBody = createBodyReader(body)
  return {
    ofCase: (caseId: string): readonly Referral[] =>
      readAll(db, row, OF_CASE, { caseId })
        .map(({ body: text, ...own }) => ({ ...own, ...readBody(text) }))
        .toSorted((one, other) => (one.date > other.date ? -1 : Number(one.date < other.date))),
  }
}

export function createReferralWrites(db: WriteHandle) {
  return {
    add(caseId: string, { id, person, kind, ...rest }: Referral): void {
      write(db, NEW, { caseId, id, person, kind, body: JSON.stringify(rest) })
    },
    /** The same referral with one more step. */
    follow(caseId: string, { id, person: _person, kind: _kind, ...rest }: Referral): void {
      write(db, FOLLOWED, { caseId, id, body: JSON.stringify(rest) })
    },
    remove(caseId: string, id: string): void {
      write(db, STRUCK, { caseId, id })
    },
  }
}
