import { z } from 'zod'
import type { KeptUnit, Unit } from '../../../shared/domain/workload/unit.ts'
import { personId } from '../../../shared/domain/staff/account.ts'
import type { ReadHandle, WriteHandle } from '../handles.ts'
import { createBodyReader } from '../readBody.ts'
import { readAll, write } from '../rows.ts'
import { remove, type Removal } from './remove.ts'

const row = z.object({ id: z.string(), name: z.string(), members: z.string() })
const OF_OFFICE = `SELECT id, name, (SELECT json_group_array(person) FROM unit_member AS one
    WHERE one.office = unit.office AND one.unit = unit.id) AS members
  FROM unit WHERE office = $office ORDER BY name`
const SAVED = `INSERT INTO unit (office, id, name) VALUES ($office, $id, $name)
  ON CONFLICT (office, id) DO UPDATE SET name = excluded.name`
const NO_MEMBERS = 'DELETE FROM unit_member WHERE office = $office AND unit = $id'
const MEMBER = 'INSERT INTO unit_member (office, person, unit) VALUES ($office, $person, $id)'

/** The units of an office, and who works in each. */
export function createUnitReads(db: ReadHandle) {
  const readMembers = createBodyReader(z.array(personId))
  return {
    ofOffice: (office: string): readonly KeptUnit[] =>
      readAll(db, row, OF_OFFICE, { office }).map(({ members, ...rest }) => ({
        ...rest,
        members: readMembers(members),
      })),
  }
}

export function createUnitWrites(db: WriteHandle) {
  return {
    save(office: string, id: string, { name, members }: Unit): void {
      write(db, SAVED, { office, id, name })
      write(db, NO_MEMBERS, { office, id })
      for (const person of members) write(db, MEMBER, { office, id, person })
    },
    remove: (office: string, id: string): Removal =>
      remove(db, 'DELETE FROM unit WHERE office = $office AND id = $id', { office, id }),
  }
}
