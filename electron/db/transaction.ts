import type { Connection } from './connection.ts'
import { statementOf } from './statements.ts'
import { toStorageError } from './storageError.ts'

/** Told of the end of every transaction of a connection; `committed` must not throw, for the commit stands. */
export type TransactionFollower = Readonly<{ committed(): void; rolledBack(): void }>

const followers = new WeakMap<Connection, TransactionFollower>()

export function followTransactions(db: Connection, follower: TransactionFollower): void {
  followers.set(db, follower)
}

/** Runs the work in one BEGIN IMMEDIATE … COMMIT; whatever is thrown rolls back, and a fault of the machine comes out as StorageError. */
export function inTransaction<Value>(db: Connection, work: () => Value): Value {
  begin(db)
  let value: Value
  try {
    value = work()
    statementOf(db, 'COMMIT').run()
  } catch (error) {
    rollback(db)
    followers.get(db)?.rolledBack()
    throw toStorageError(error)
  }
  followers.get(db)?.committed()
  return value
}

function begin(db: Connection): void {
  try {
    statementOf(db, 'BEGIN IMMEDIATE').run()
  } catch (error) {
    throw toStorageError(error)
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
