import type { SqliteValue } from '@signalapp/sqlcipher'
import type { z } from 'zod'
import type { Connection } from '../connection.ts'

export type Parameters = Readonly<Record<string, SqliteValue<object>>>

/** Runs a query and checks every row: what comes out of the file is as typed as what comes in. */
export function readAll<Schema extends z.ZodType>(
  db: Connection,
  schema: Schema,
  sql: string,
  parameters: Parameters = {},
): readonly z.infer<Schema>[] {
  return run(db, sql, parameters).map((row) => schema.parse(row))
}

export function readOne<Schema extends z.ZodType>(
  db: Connection,
  schema: Schema,
  sql: string,
  parameters: Parameters = {},
): z.infer<Schema> | undefined {
  return readAll(db, schema, sql, parameters)[0]
}

/** Reads a text anew only where it is not the one read before: whoever works on a file asks for it at every step. */
export function lastRead<Value>(read: (text: string) => Value): (text: string) => Value {
  let last: Readonly<{ text: string; value: Value }> | undefined
  return (text) => {
    if (last?.text !== text) last = { text, value: read(text) }
    return last.value
  }
}

/** Runs a statement that changes rows and answers how many. */
export function write(db: Connection, sql: string, parameters: Parameters): number {
  return db.prepare(sql).run(parameters).changes
}

function run(db: Connection, sql: string, parameters: Parameters): readonly unknown[] {
  const statement = db.prepare(sql)
  return Object.keys(parameters).length === 0 ? statement.all() : statement.all(parameters)
}
