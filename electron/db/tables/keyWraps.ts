import { z } from 'zod'
import { personIdentity } from '../../../shared/domain/caseFile/identity.ts'
import type { Connection } from '../connection.ts'
import { createWriteHandle, type WriteHandle } from '../handles.ts'
import { readAll, readOne, write } from '../rows.ts'
import { inTransaction } from '../transaction.ts'
import type { TextCipher } from '../textCipher.ts'
import { writeTokens } from './searchIndex.ts'
import { WRAP_SOURCES, type WrapSource } from './wrapSources.ts'

const bytes = z.instanceof(Uint8Array).transform((value) => new Uint8Array(value))
const row = z.object({
  key: z.int(),
  parts: z.string().transform((text) => z.array(z.string()).parse(JSON.parse(text))),
  wrappedKey: bytes,
  ciphertext: bytes.nullable(),
})
const countRow = z.object({ count: z.int() })

/** Read at once; between two transactions other calls are heard. */
const CHUNK = 64

/** How far the wraps have been made anew; `changed`: of those looked at, which the former key had made; `lost`: which no key opens. */
export type WrapProgress = Readonly<{ done: number; total: number; changed: number; lost: number }>

/**
 * Wraps the key of every sealed text anew by the identity key in force, table by table, and makes the blind index of sealed
 * names anew with them. A text opens before and after each step, so it may end at any of them and begin again from the start.
 */
export function createKeyWraps(connection: Connection, cipher: TextCipher) {
  const db = createWriteHandle(connection)
  let place = { source: 0, after: 0 }
  let progress: WrapProgress = { done: 0, total: total(db), changed: 0, lost: 0 }
  const stepIn = (source: WrapSource): boolean => {
    const rows = readAll(db, row, nextSql(source), { after: place.after, limit: CHUNK })
    for (const one of rows) {
      const outcome = rewrap(db, cipher, source, one)
      progress = countIn(progress, outcome)
    }
    const last = rows.at(-1)
    place = last === undefined ? { source: place.source + 1, after: 0 } : { ...place, after: last.key }
    return place.source < WRAP_SOURCES.length
  }
  return {
    progress: (): WrapProgress => progress,
    /** Goes on in one transaction until `isOver`; answers whether there is more. */
    step(isOver: () => boolean): boolean {
      const before = { place, progress }
      try {
        return inTransaction(connection, () => {
          for (let source = WRAP_SOURCES[place.source]; source !== undefined; source = WRAP_SOURCES[place.source]) {
            if (!stepIn(source)) return false
            if (isOver()) return true
          }
          return false
        })
      } catch (error) {
        ;({ place, progress } = before)
        throw error
      }
    },
    /** Looks at all of them once more: what the former key still wraps would be found. */
    again(): void {
      place = { source: 0, after: 0 }
      progress = { done: 0, total: total(db), changed: 0, lost: 0 }
    },
  }
}
export type KeyWraps = ReturnType<typeof createKeyWraps>

type Row = z.infer<typeof row>
type Outcome = 'changed' | 'lost' | 'current'

function countIn({ done, total, changed, lost }: WrapProgress, outcome: Outcome): WrapProgress {
  return {
    done: done + 1,
    total,
    changed: changed + (outcome === 'changed' ? 1 : 0),
    lost: lost + (outcome === 'lost' ? 1 : 0),
  }
}

function rewrap(
  db: WriteHandle,
  cipher: TextCipher,
  source: WrapSource,
  { key, parts, wrappedKey, ciphertext }: Row,
): Outcome {
  const place = source.place(parts)
  const wrapped = cipher.rewrap(place, wrappedKey)
  if (wrapped === 'current') return 'current'
  if (wrapped === undefined) return 'lost'
  write(db, `UPDATE ${source.table} SET wrapped_key = $wrapped WHERE rowid = $key`, { key, wrapped })
  if (source.isIndexed === true && ciphertext !== null) {
    const text = cipher.open(place, { wrappedKey: wrapped, ciphertext })
    const [caseId = '', id = ''] = parts
    if (text !== undefined) writeTokens({ db, cipher }, caseId, { id, ...personIdentity.parse(JSON.parse(text)) })
  }
  return 'changed'
}

function nextSql({ table, parts, join = '', where = 'true', isIndexed }: WrapSource): string {
  return `SELECT ${table}.rowid AS key, json_array(${parts}) AS parts, ${table}.wrapped_key AS wrappedKey,
    ${isIndexed === true ? 'sealed_identity' : 'NULL'} AS ciphertext
    FROM ${table} ${join} WHERE ${table}.rowid > $after AND ${where} ORDER BY ${table}.rowid LIMIT +$limit`
}

function total(db: WriteHandle): number {
  const counts = WRAP_SOURCES.map(
    ({ table, where = 'true' }) =>
      readOne(db, countRow, `SELECT count(*) AS count FROM ${table} WHERE ${where}`)?.count ?? 0,
  )
  return counts.reduce((sum, count) => sum + count, 0)
}
