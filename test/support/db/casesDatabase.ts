import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { openCaseReader, type CaseReader } from '../../../electron/db/caseReader.ts'
import { createCaseTables, type CaseTables } from '../../../electron/db/caseTables.ts'
import { openDatabase, type Connection } from '../../../electron/db/connection.ts'
import type { Sight } from '../../../electron/db/lists/sight.ts'
import { migrate } from '../../../electron/db/migrate.ts'
import { cases10 } from '../../../electron/db/migrations/cases10.ts'
import type { TextCipher } from '../../../electron/db/textCipher.ts'
import { createIdentityCipher } from '../../../electron/vault/identityCipher.ts'
import { fillCases } from '../../bench/scale/fillCases.ts'
import { createTemporaryFolder } from '../temporaryFolder.ts'

export const CLERK = 'c'.repeat(16)

/** What lists show to one from whom nothing is kept. */
export const EVERYTHING: Sight = { reader: CLERK }

/** A real cases.db without the program around it: its two sides, and a connection that can do anything. */
export type CasesDatabase = Readonly<{
  db: Connection
  tables: CaseTables
  reader: CaseReader
  cipher: TextCipher
  close(): void
}>

/** An empty cases.db in a folder of its own. */
export function openCasesDatabase(): CasesDatabase {
  const path = join(createTemporaryFolder('naknada-db-'), 'cases.db')
  const key = randomBytes(32)
  const cipher = createIdentityCipher(randomBytes(32))
  const db = openDatabase(path, key, 'create')
  migrate(db, { steps: [cases10] })
  const tables = createCaseTables(db, cipher)
  tables.staff.enter(CLERK)
  tables.numberSeries.begin('KR4')
  const { db: readerDb, reader } = openCaseReader(path, key, cipher)
  return {
    db,
    tables,
    reader,
    cipher,
    close() {
      readerDb.close()
      db.close()
    },
  }
}

/** The same with invented case files of so many claims, as they stand on the 15th of June 2026. */
export function openFilledCases(claims: number): CasesDatabase {
  const opened = openCasesDatabase()
  fillCases(opened.tables, { claims, clerk: CLERK, record: () => undefined })
  return opened
}

/** Tries a statement and takes back what it did; answers what the engine said against it. */
export function refusalOf({ db }: CasesDatabase, sql: string): string {
  db.exec('BEGIN')
  try {
    db.exec(sql)
    // What may stand until the end of a transaction is found when it ends.
    db.exec('COMMIT')
    return 'accepted'
  } catch (error) {
    return error instanceof Error ? error.message : 'unknown'
  } finally {
    try {
      db.exec('ROLLBACK')
    } catch {
      // The engine has ended the transaction itself.
    }
  }
}
