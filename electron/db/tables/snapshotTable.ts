import { z } from 'zod'
import type { ReadHandle, WriteHandle } from '../handles.ts'
import { readAll, readOne, write } from '../rows.ts'

const optional = <Value extends z.ZodType>(value: Value) => value.nullable().transform((found) => found ?? undefined)
const line = z.object({
  id: z.string(),
  title: z.string(),
  day: z.string(),
  at: z.string(),
  person: z.string(),
  sha256: z.string(),
  replacedOn: optional(z.string()),
})
/** Figures that were frozen, without the figures; `replacedOn`: when a later one took their place. */
export type SnapshotLine = z.infer<typeof line>
const whole = line.extend({ figures: z.string() })
/** Frozen figures as the text that was fingerprinted. */
export type StoredSnapshot = z.infer<typeof whole>
export type NewSnapshot = Omit<StoredSnapshot, 'replacedOn'> & Readonly<{ replaces: string | null }>

const COLUMNS = `one.id AS id, one.title AS title, one.day AS day, one.at AS at, one.person AS person, one.sha256 AS sha256,
    later.day AS replacedOn`
const FROM = 'FROM figure_snapshot AS one LEFT JOIN figure_snapshot AS later ON later.replaces = one.id'
const LIST = `SELECT ${COLUMNS} ${FROM} ORDER BY one.snapshot_key DESC LIMIT +$limit`
const ONE = `SELECT ${COLUMNS}, one.figures AS figures ${FROM} WHERE one.id = $id`
const INSERT = `INSERT INTO figure_snapshot (id, title, day, at, person, figures, sha256, replaces)
  VALUES ($id, $title, $day, $at, $person, $figures, $sha256, $replaces)`

/** Figures that were frozen, the last first. */
export function createSnapshotReads(db: ReadHandle) {
  return {
    list: (limit: number): readonly SnapshotLine[] => readAll(db, line, LIST, { limit }),
    find: (id: string): StoredSnapshot | undefined => readOne(db, whole, ONE, { id }),
  }
}

/** Written once; the triggers of the schema see to it. */
export function createSnapshotWrites(db: WriteHandle) {
  return {
    add(snapshot: NewSnapshot): void {
      write(db, INSERT, snapshot)
    },
  }
}
