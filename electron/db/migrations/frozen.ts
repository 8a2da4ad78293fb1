/** The triggers of a table of which no row is changed or deleted. */
export function frozen(table: string): string {
  return `${unchanged(table)}
CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table} BEGIN SELECT RAISE(ABORT, 'frozen'); END;`
}

/** The same of a table whose rows go with their case file, when that is erased; `file`: the number of that file, as an expression of SQL. */
export function frozenWithFile(table: string, file: string): string {
  return `${unchanged(table)}
${keptWithFile(table, file)}`
}

/** The trigger of a table of which no row is deleted, unless its case file is being erased (cases/erasures.ts). */
export function keptWithFile(table: string, file: string): string {
  return `CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table} WHEN ${file} IS NOT (SELECT case_key FROM erasing)
BEGIN SELECT RAISE(ABORT, 'frozen'); END;
`
}

/** The trigger of a table of which no row is changed. */
export function unchanged(table: string): string {
  return `CREATE TRIGGER ${table}_no_update BEFORE UPDATE ON ${table} BEGIN SELECT RAISE(ABORT, 'frozen'); END;`
}
