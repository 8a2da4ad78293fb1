import { z } from 'zod'
import { SHARED_KEYS, type SharedKey } from '../../../shared/domain/staff/keys.ts'
import type { WriteHandle } from '../handles.ts'
import { readAll, write } from '../rows.ts'

const names = z.string().transform((text, context) => {
  const read = z.array(z.enum(SHARED_KEYS)).safeParse(JSON.parse(text))
  if (read.success) return read.data
  context.addIssue('not the names of keys')
  return z.NEVER
})
const row = z.object({ person: z.string(), since: z.string(), keys: names })
export type KeyRotationDue = Readonly<{ person: string; since: string; keys: readonly SharedKey[] }>

/** Who has held keys and holds them no more, so that they are to be changed. */
export function createKeyRotationTable(db: WriteHandle) {
  const due = (): readonly KeyRotationDue[] =>
    readAll(db, row, 'SELECT person, since, keys FROM key_rotation_due ORDER BY person')
  return {
    due,
    /** The keys of the slot that somebody has lost; with those that are still to be changed since an earlier day. */
    noteDue(person: string, since: string, keys: readonly SharedKey[]): void {
      if (keys.length === 0) return
      const before = due().find((one) => one.person === person)?.keys ?? []
      const all = SHARED_KEYS.filter((name) => keys.includes(name) || before.includes(name))
      const sql = `INSERT INTO key_rotation_due (person, since, keys) VALUES ($person, $since, $keys)
        ON CONFLICT (person) DO UPDATE SET keys = excluded.keys`
      write(db, sql, { person, since, keys: JSON.stringify(all) })
    },
    /** The keys that these people have held were changed. */
    done(people: readonly string[]): void {
      write(db, 'DELETE FROM key_rotation_due WHERE person IN (SELECT value FROM json_each($people))', {
        people: JSON.stringify(people),
      })
    },
  }
}
