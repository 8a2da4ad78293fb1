/** One page of a list, and where the next begins, if there is one. */
export type Page<Row, Cursor> = Readonly<{ rows: readonly Row[]; next?: Cursor }>

/** A page of `limit` rows out of one more than that, if so many were found. */
export function pageOf<Row, Cursor>(
  found: readonly Row[],
  limit: number,
  cursorOf: (last: Row) => Cursor,
): Page<Row, Cursor> {
  const rows = found.slice(0, limit)
  const last = rows.at(-1)
  return found.length > limit && last !== undefined ? { rows, next: cursorOf(last) } : { rows }
}
