import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createCaseTables } from '../../electron/db/caseTables.ts'
import { closeDatabase, openDatabase, type Connection } from '../../electron/db/connection.ts'
import { migrate } from '../../electron/db/migrate.ts'
import { cases10 } from '../../electron/db/migrations/cases10.ts'
import { createIdentityCipher } from '../../electron/vault/identityCipher.ts'
import { fillCases } from '../bench/scale/fillCases.ts'
import { finishFilling, openForFilling } from '../bench/scale/fillingConnection.ts'
import { CLERK } from '../support/db/casesDatabase.ts'
import { createTemporaryFolder } from '../support/temporaryFolder.ts'

const key = randomBytes(32)
const identityKey = randomBytes(32)
const CLAIMS = 60
/** Sealed anew each time: under a key and with a number of their own. */
const SEALED = ['wrapped_key', 'sealed_identity', 'ciphertext']

/** A filled file: as the program writes it, or as large ones are made for measuring. */
function makeFile(name: string, isMade: boolean): string {
  const path = join(createTemporaryFolder('naknada-made-'), name)
  const db = openDatabase(path, key, 'create')
  migrate(db, { steps: [cases10] })
  const first = createCaseTables(db, createIdentityCipher(identityKey))
  first.staff.enter(CLERK)
  first.numberSeries.begin('KR4')
  const options = { claims: CLAIMS, clerk: CLERK, record: () => undefined }
  if (!isMade) {
    fillCases(first, options)
    closeDatabase(db)
    return path
  }
  closeDatabase(db)
  const filling = openForFilling(path, key)
  const tables = createCaseTables(filling, createIdentityCipher(identityKey))
  fillCases(tables, options)
  finishFilling(filling)
  return path
}

let [written, made]: Connection[] = []
const both = <Value>(read: (db: Connection) => Value): readonly Value[] =>
  [written, made].map((db) => {
    if (db === undefined) throw new Error('not opened')
    return read(db)
  })
beforeAll(() => {
  written = openDatabase(makeFile('written.db', false), key)
  made = openDatabase(makeFile('made.db', true), key)
})
afterAll(() => {
  written?.close()
  made?.close()
})

describe('a file that is made for measuring is the file that the program writes', () => {
  const tables = (db: Connection) =>
    db
      .prepare(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name",
        {
          pluck: true,
        },
      )
      .all()
      .map(String)

  test('in its schema and its settings', () => {
    for (const sql of [
      'SELECT type, name, sql FROM sqlite_schema ORDER BY type, name',
      'SELECT k, v FROM search_word_config ORDER BY k',
      'SELECT * FROM pragma_application_id, pragma_user_version, pragma_page_size, pragma_auto_vacuum, pragma_journal_mode',
    ]) {
      const [one, other] = both((db) => db.prepare(sql).all())
      expect(other).toEqual(one)
    }
  })

  test('in every row of every table but what is sealed under a key of its own', () => {
    const [one, other] = both((db) =>
      tables(db).map((table) => {
        const columns = db
          .prepare('SELECT name FROM pragma_table_xinfo($table) WHERE hidden = 0', { pluck: true })
          .all({ table })
          .map(String)
          .filter((column) => !SEALED.includes(column))
        const rows = db.prepare(`SELECT ${columns.join(', ')} FROM "${table}" ORDER BY ${columns.join(', ')}`).all()
        return { table, rows }
      }),
    )
    expect(other?.map(({ table }) => table)).toEqual(one?.map(({ table }) => table))
    expect(one?.filter(({ rows }) => rows.length > 0).length).toBeGreaterThan(20)
    for (const [index, { table, rows }] of (other ?? []).entries())
      expect([table, rows]).toEqual([table, one?.[index]?.rows])
  })

  test('in every word of the index, and it is whole', () => {
    const [one, other] = both((db) =>
      db.prepare('SELECT term, doc, col FROM search_term ORDER BY term, doc, col').all(),
    )
    expect(one?.length).toBeGreaterThan(1_000)
    expect(other).toEqual(one)
    for (const check of ['PRAGMA integrity_check', 'PRAGMA foreign_key_check']) {
      const [whole, asWhole] = both((db) => db.prepare(check).all())
      expect(asWhole).toEqual(whole)
    }
  })
})
