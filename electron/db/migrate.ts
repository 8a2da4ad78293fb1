import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { openDatabase, type Connection } from './connection.ts'
import { restrictFiles } from './databaseFile.ts'
import { checkIntegrity } from './integrity.ts'
import type { Migration } from './migrations/migration.ts'
import { toStorageError, StorageError } from './storageError.ts'
import { inTransaction } from './transaction.ts'

export type MigrateOptions = Readonly<{
  /** Where the copy made before the first migration goes; none for a new file. */
  backup?: Readonly<{ path: string; key: Buffer }>
  /** Every step of this file's schema, in order. */
  steps: readonly Migration[]
}>

/** Brings the schema to the newest number; throws StorageError databaseNewer for a file from a later version. */
export function migrate(db: Connection, { backup, steps }: MigrateOptions): void {
  const current = readSchemaVersion(db)
  const newest = steps.at(-1)?.number ?? 0
  if (current > newest) throw new StorageError('databaseNewer')
  const due = steps.filter((step) => step.number > current)
  if (due.length === 0) return
  if (backup !== undefined && current > 0) copyAndVerify(db, backup.path, backup.key)
  for (const step of due) {
    inTransaction(db, () => {
      db.exec(step.sql)
      db.exec(`PRAGMA user_version = ${String(step.number)}`)
    })
  }
}

export function readSchemaVersion(db: Connection): number {
  return Number(db.pragma('user_version', { simple: true }))
}

/** A copy under the same key, opened and checked before it takes its name. */
export function copyAndVerify(db: Connection, path: string, key: Buffer): void {
  const temporary = `${path}.new`
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    rmSync(temporary, { force: true })
    db.prepare('VACUUM INTO $path', { persistent: false }).run({ path: temporary })
    restrictFiles(temporary)
    const copy = openDatabase(temporary, key)
    try {
      if (!checkIntegrity(copy).intact) throw new StorageError('storage.failed')
      copy.exec('PRAGMA journal_mode = DELETE')
    } finally {
      copy.close()
    }
    renameSync(temporary, path)
  } catch (error) {
    for (const suffix of ['', '-wal', '-shm']) {
      if (existsSync(temporary + suffix)) rmSync(temporary + suffix, { force: true })
    }
    throw toStorageError(error)
  }
}
