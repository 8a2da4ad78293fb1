import { z } from 'zod'
import { CASE_EVENTS, type CaseEvent } from '../../../shared/domain/caseFile/proceedings.ts'
import type { ReadHandle, WriteHandle } from '../handles.ts'
import { readAll, write } from '../rows.ts'
import { CASE_KEY } from './caseKey.ts'
import { saveList } from './saveList.ts'

const STORED = `SELECT kind, date, person_id AS person, until FROM case_event WHERE case_key = ${CASE_KEY} ORDER BY position`
const EVENT = `INSERT INTO case_event (case_key, position, kind, date, person_id, until)
  VALUES (${CASE_KEY}, $position, $kind, $date, $person, $until)
  ON CONFLICT (case_key, position) DO UPDATE
    SET kind = excluded.kind, date = excluded.date, person_id = excluded.person_id, until = excluded.until`
const EVENT_GONE = `DELETE FROM case_event WHERE case_key = ${CASE_KEY} AND position = $position`
const storedRow = z.object({
  kind: z.enum(CASE_EVENTS),
  date: z.string(),
  person: z.string().nullable(),
  until: z.string().nullable(),
})
type Stored = z.infer<typeof storedRow>

/** The events of a file that start a time limit, in the order they were entered. */
export function readCaseEvents(db: ReadHandle, caseId: string): readonly CaseEvent[] {
  return readAll(db, storedRow, STORED, { caseId }).map(({ person, until, ...event }) => ({
    ...event,
    ...(person === null ? {} : { person }),
    ...(until === null ? {} : { until }),
  }))
}

/** Writes the events of a file; only what differs from those that stand, where they were read. */
export function saveCaseEvents(
  db: WriteHandle,
  caseId: string,
  events: readonly CaseEvent[],
  known?: readonly CaseEvent[],
): void {
  const rows = events.map(rowOf)
  const before = known?.map(rowOf) ?? readAll(db, storedRow, STORED, { caseId })
  saveList(before.map(textOf), rows.map(textOf), {
    set: (position) => write(db, EVENT, { caseId, position, ...rows[position] }),
    remove: (position) => write(db, EVENT_GONE, { caseId, position }),
  })
}

function textOf({ kind, date, person, until }: Stored): string {
  return JSON.stringify([kind, date, person, until])
}

function rowOf({ kind, date, person, until }: CaseEvent): Stored {
  return { kind, date, person: person ?? null, until: until ?? null }
}
