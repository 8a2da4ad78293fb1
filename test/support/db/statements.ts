import type { DatabaseSync } from 'node:sqlite'

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
