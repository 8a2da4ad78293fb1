import type { Connection } from './connection.ts'

declare const reads: unique symbol
declare const writes: unique symbol

/** A connection that `rows.ts` alone can use, and only to read. */
export type ReadHandle = Readonly<{ [reads]: true }>

/** A connection that `rows.ts` alone can use, to read and to write. */
export type WriteHandle = ReadHandle & Readonly<{ [writes]: true }>

/**
 * SECURITY: what is given to queries cannot write: the type has no statement for it, and the engine refuses one.
 * The connection stays one that only reads.
 */
export function createReadHandle(db: Connection): ReadHandle {
  db.exec('PRAGMA query_only = ON')
  return db as unknown as ReadHandle
}

export function createWriteHandle(db: Connection): WriteHandle {
  return db as unknown as WriteHandle
}
