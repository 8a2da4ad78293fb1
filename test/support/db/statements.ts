import { constants, type DatabaseSync } from 'node:sqlite'

/** Whether a statement runs on that schema: tells the statements of one file from those of the other. */
export function isStatementOf(schema: DatabaseSync, sql: string): boolean {
  if (!/^\s*(?:SELECT|INSERT|UPDATE|DELETE|WITH)/.test(sql)) return false
  try {
    schema.prepare(sql)
    return true
  } catch {
    return false
  }
}

/** The column `name` of every row. */
export function readNames(schema: DatabaseSync, sql: string): readonly string[] {
  return schema
    .prepare(sql)
    .all()
    .map(({ name }) => String(name))
}

/** The columns, as `table.column`, that statements read, in their triggers too; what is only written is not there. */
export function columnsRead(schema: DatabaseSync, statements: readonly string[]): ReadonlySet<string> {
  const read = new Set<string>()
  schema.setAuthorizer((action, table, column) => {
    if (action === constants.SQLITE_READ) read.add(`${String(table)}.${String(column)}`)
    return constants.SQLITE_OK
  })
  for (const sql of statements) schema.prepare(sql)
  schema.setAuthorizer(null)
  return read
}
