import type { SqliteValue } from '@signalapp/sqlcipher'
import type { z } from 'zod'
import type { Connection } from './connection.ts'
import type { ReadHandle, WriteHandle } from './handles.ts'
import { statementOf } from './statements.ts'

export type Parameters = Readonly<Record<string, SqliteValue<object>>>

/**
 * Runs a query and checks every row: what comes out of the file is as typed as what comes in. A limit is bound as
 * `LIMIT +$limit`: by a bare `$limit` the engine plans, so that it would prepare the statement anew for every call.
 */
export function readAll<Schema extends z.ZodType>(
  db: ReadHandle,
  schema: Schema,
  sql: string,
  parameters: Parameters = {},
): readonly z.infer<Schema>[] {
  return run(db, sql, parameters).map((row) => schema.parse(row))
}

export function readOne<Schema extends z.ZodType>(
  db: ReadHandle,
  schema: Schema,
  sql: string,
  parameters: Parameters = {},
): z.infer<Schema> | undefined {
  return readAll(db, schema, sql, parameters)[0]
}

/** Runs a statement that changes rows and answers how many. */
export function write(db: WriteHandle, sql: string, parameters: Parameters = {}): number {
  const statement = statementOf(connectionOf(db), sql)
  return (Object.keys(parameters).length === 0 ? statement.run() : statement.run(parameters)).changes
}

function run(db: ReadHandle, sql: string, parameters: Parameters): readonly unknown[] {
  const statement = statementOf(connectionOf(db), sql)
  return Object.keys(parameters).length === 0 ? statement.all() : statement.all(parameters)
}

function connectionOf(db: ReadHandle): Connection {
  return db as unknown as Connection
}
