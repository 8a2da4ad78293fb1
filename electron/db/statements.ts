import type { Connection } from './connection.ts'

type Statement = ReturnType<Connection['prepare']>

/** By connection, and by the text of the statement as the program holds it. */
const prepared = new WeakMap<Connection, Map<string, Statement>>()

/**
 * A statement of a connection, prepared once. The binding keeps statements too, but finds them by a text that it joins and
 * hashes anew at every call, which in a save took longer than to carry some of them out.
 */
export function statementOf(db: Connection, sql: string): Statement {
  const known = prepared.get(db) ?? new Map<string, Statement>()
  const statement = known.get(sql) ?? db.prepare(sql)
  known.set(sql, statement)
  prepared.set(db, known)
  return statement
}
