import type { Connection } from './connection.ts'
import { asStorageError } from './storageError.ts'

const followers = new WeakMap<Connection, () => void>()

/** What is to follow on every commit of this connection; it must not throw, for the commit stands. */
export function afterCommit(db: Connection, follow: () => void): void {
  followers.set(db, follow)
}

/** Runs the work in one BEGIN IMMEDIATE … COMMIT; whatever is thrown rolls back, and a fault of the machine comes out as StorageError. */
export function inTransaction<Value>(db: Connection, work: () => Value): Value {
  begin(db)
  let value: Value
  try {
    value = work()
    db.prepare('COMMIT').run()
  } catch (error) {
    rollback(db)
    throw asStorageError(error)
  }
  followers.get(db)?.()
  return value
}

function begin(db: Connection): void {
  try {
    db.prepare('BEGIN IMMEDIATE').run()
  } catch (error) {
    throw asStorageError(error)
  }
}

// On a full disk SQLite has often rolled back by itself; the fault that matters is the one before.
function rollback(db: Connection): void {
  try {
    db.exec('ROLLBACK')
  } catch {
    return
  }
}
