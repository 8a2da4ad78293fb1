import { z } from 'zod'
import { proceedings, type Hearing } from '../../../shared/domain/caseFile/proceedings.ts'
import { rememberFor } from '../../../shared/domain/caseFile/rememberFor.ts'
import { groupRows } from '../groupRows.ts'
import type { ReadHandle, WriteHandle } from '../handles.ts'
import { createBodyReader } from '../readBody.ts'
import { readAll, write } from '../rows.ts'
import { CASE_KEY } from './caseKey.ts'
import { saveList } from './saveList.ts'

const STORED = `SELECT body FROM hearing WHERE case_key = ${CASE_KEY} ORDER BY position`
const PRESENT = `SELECT hearing, person_id AS person FROM hearing_present WHERE case_key = ${CASE_KEY}
  ORDER BY hearing, position`
const HEARING = `INSERT INTO hearing (case_key, position, body) VALUES (${CASE_KEY}, $position, $body)
  ON CONFLICT (case_key, position) DO UPDATE SET body = excluded.body`
const HEARING_GONE = `DELETE FROM hearing WHERE case_key = ${CASE_KEY} AND position = $position`
const PRESENCE = `INSERT INTO hearing_present (case_key, hearing, position, person_id)
  VALUES (${CASE_KEY}, $hearing, $position, $person)
  ON CONFLICT (case_key, hearing, position) DO UPDATE SET person_id = excluded.person_id`
const PRESENCE_GONE = `DELETE FROM hearing_present
  WHERE case_key = ${CASE_KEY} AND hearing = $hearing AND position = $position`
const bodyRow = z.object({ body: z.string() })
const presentRow = z.object({ hearing: z.int(), person: z.string() })

type StoredHearing = Readonly<{ body: string; present: readonly string[] }>

function readStored(db: ReadHandle, caseId: string): readonly StoredHearing[] {
  const present = groupRows(readAll(db, presentRow, PRESENT, { caseId }), ({ hearing }) => hearing)
  return readAll(db, bodyRow, STORED, { caseId }).map(({ body }, position) => ({
    body,
    present: (present.get(position) ?? []).map(({ person }) => person),
  }))
}

/** The hearings of a file and who was at each. */
export function createHearingReads(db: ReadHandle) {
  const readHearing = createBodyReader(proceedings.shape.hearings.element)
  return {
    ofCase: (caseId: string): readonly Hearing[] =>
      readStored(db, caseId).map(({ body, present }) => {
        const hearing = readHearing(body)
        return present.length === 0 ? hearing : { ...hearing, present: [...present] }
      }),
  }
}

/**
 * Writes the hearings of a file and who was at each; only what differs from those that stand, where they were read. Answers
 * whether a hearing itself does.
 */
export function saveHearings(
  db: WriteHandle,
  caseId: string,
  hearings: readonly Hearing[],
  known?: readonly Hearing[],
): boolean {
  const before = known?.map(rowOf) ?? readStored(db, caseId)
  const bodies = hearings.map((hearing) => rowOf(hearing).body)
  const isHeardAnew = saveList(
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
  return isHeardAnew
}

const rowOf = rememberFor(({ present = [], ...rest }: Hearing): StoredHearing => ({
  body: JSON.stringify(rest),
  present,
}))
