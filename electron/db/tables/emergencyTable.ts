import { z } from 'zod'
import type { ReadHandle, WriteHandle } from '../handles.ts'
import { readAll, readOne, write } from '../rows.ts'
import { CASE_KEY } from './caseKey.ts'

const row = z.object({
  id: z.string(),
  caseId: z.string(),
  person: z.string(),
  head: z.string(),
  owner: z.string(),
  from: z.string(),
  until: z.string(),
  endedAt: z.string().nullable(),
  /** How long it lasts from the instant of the question on, in whole seconds; not above 0 where its time is over. */
  secondsLeft: z.int(),
})
export type EmergencyRow = z.infer<typeof row>
export type NewEmergency = Omit<EmergencyRow, 'until' | 'endedAt' | 'secondsLeft'> &
  Readonly<{ office: string; hours: number }>

/** An instant some time after another, as the program writes instants: ISO 8601 in UTC with milliseconds. */
const INSTANT = "strftime('%Y-%m-%dT%H:%M:%fZ'"

const COLUMNS = `SELECT emergency_access.id, case_file.id AS caseId, emergency_access.person, emergency_access.head,
    emergency_access.owner, emergency_access.from_at AS "from", emergency_access.until_at AS until,
    emergency_access.ended_at AS endedAt,
    unixepoch(emergency_access.until_at) - unixepoch($now) AS secondsLeft
  FROM emergency_access JOIN case_file USING (case_key)`

/** Files that colleagues opened in an emergency. */
export function createEmergencyReads(db: ReadHandle) {
  return {
    /** Whether a person has a file open in an emergency at an instant. */
    isOpen(caseId: string, person: string, now: string): boolean {
      const sql = `SELECT id FROM emergency_access
        WHERE case_key = ${CASE_KEY} AND person = $person AND until_at > $now AND ended_at IS NULL`
      return readOne(db, z.object({ id: z.string() }), sql, { caseId, person, now }) !== undefined
    },
    /** Those of an office that began in the days before an instant, the newest first. */
    ofOffice(office: string, now: string, days: number): readonly EmergencyRow[] {
      const sql = `${COLUMNS} WHERE office = $office AND from_at >= ${INSTANT}, $now, $before) ORDER BY from_at DESC`
      return readAll(db, row, sql, { office, now, before: `-${String(days)} days` })
    },
    find(office: string, id: string, now: string): EmergencyRow | undefined {
      return readOne(db, row, `${COLUMNS} WHERE emergency_access.id = $id AND office = $office`, { id, office, now })
    },
  }
}

export function createEmergencyWrites(db: WriteHandle) {
  return {
    /** It ends by itself after so many hours. */
    add({ id, caseId, office, person, head, owner, from, hours }: NewEmergency): void {
      const sql = `INSERT INTO emergency_access (id, case_key, office, person, head, owner, from_at, until_at)
        VALUES ($id, ${CASE_KEY}, $office, $person, $head, $owner, $from, ${INSTANT}, $from, $after))`
      write(db, sql, { id, caseId, office, person, head, owner, from, after: `+${String(hours)} hours` })
    },
    end(id: string, now: string): void {
      write(db, 'UPDATE emergency_access SET ended_at = $now WHERE id = $id', { id, now })
    },
  }
}
