import { z } from 'zod'
import type { Hearing } from '../../../shared/domain/caseFile/proceedings.ts'
import type { WriteHandle } from '../handles.ts'
import { readAll, write } from '../rows.ts'
import { CASE_KEY } from './caseKey.ts'
import { saveList } from './saveList.ts'

/** Who was at the hearing of a row of that table, as an expression of SQL: a JSON list in its order. */
export const PRESENT = `(SELECT json_group_array(person_id) FROM (SELECT person_id FROM hearing_present AS one
  WHERE one.case_key = hearing.case_key AND one.hearing = hearing.position ORDER BY one.position))`

const STORED = `SELECT body, ${PRESENT} AS present FROM hearing WHERE case_key = ${CASE_KEY} ORDER BY position`
const HEARING = `INSERT INTO hearing (case_key, position, body) VALUES (${CASE_KEY}, $position, $body)
  ON CONFLICT (case_key, position) DO UPDATE SET body = excluded.body`
const HEARING_GONE = `DELETE FROM hearing WHERE case_key = ${CASE_KEY} AND position = $position`
const PRESENCE = `INSERT INTO hearing_present (case_key, hearing, position, person_id)
  VALUES (${CASE_KEY}, $hearing, $position, $person)
  ON CONFLICT (case_key, hearing, position) DO UPDATE SET person_id = excluded.person_id`
const PRESENCE_GONE = `DELETE FROM hearing_present
  WHERE case_key = ${CASE_KEY} AND hearing = $hearing AND position = $position`
const row = z.object({
  body: z.string(),
  present: z.string().transform((text) => z.array(z.string()).parse(JSON.parse(text))),
})

/** Writes the hearings of a file and who was at each; only what differs from what is stored. */
export function saveHearings(db: WriteHandle, caseId: string, hearings: readonly Hearing[]): void {
  const before = readAll(db, row, STORED, { caseId })
  const bodies = hearings.map(({ present: _present, ...rest }) => JSON.stringify(rest))
  saveList(
    before.map(({ body }) => body),
    bodies,
    {
      set: (position, body) => write(db, HEARING, { caseId, position, body }),
      remove: (position) => write(db, HEARING_GONE, { caseId, position }),
    },
  )
  for (const [hearing, { present = [] }] of hearings.entries()) {
    saveList(before[hearing]?.present ?? [], present, {
      set: (position, person) => write(db, PRESENCE, { caseId, hearing, position, person }),
      remove: (position) => write(db, PRESENCE_GONE, { caseId, hearing, position }),
    })
  }
}
