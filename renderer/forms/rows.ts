/** Acts on the rows of a list, pure: each answers the new list and the row to stand on. */
export type Row = Readonly<{ id: string }>
export type RowsAfter<Each extends Row> = Readonly<{ rows: readonly Each[]; focus: number }>

/** An id that no row of the list has, and none has had that still stands there: one above the highest. */
export function findFreeRowId(rows: readonly Row[], prefix: string): string {
  const numbers = rows.map(({ id }) => (id.startsWith(prefix) ? Number(id.slice(prefix.length)) : 0))
  return `${prefix}${String(Math.max(0, ...numbers.filter(Number.isSafeInteger)) + 1)}`
}

/** A row after the one given; after the last where that is none. */
export function insertRow<Each extends Row>(rows: readonly Each[], after: number, row: Each): RowsAfter<Each> {
  const at = Math.min(after + 1, rows.length)
  return { rows: [...rows.slice(0, at), row, ...rows.slice(at)], focus: at }
}

export function duplicateRow<Each extends Row>(rows: readonly Each[], index: number, id: string): RowsAfter<Each> {
  const row = rows[index]
  return row === undefined ? { rows, focus: index } : insertRow(rows, index, { ...row, id })
}

/** A row changes places with another; where there is no other it stays. */
export function swapRows<Each extends Row>(
  rows: readonly Each[],
  index: number,
  target: number | undefined,
): RowsAfter<Each> {
  const [row, other] = [rows[index], rows[target ?? -1]]
  if (row === undefined || other === undefined || target === undefined) return { rows, focus: index }
  return { rows: rows.map((each, at) => (at === index ? other : at === target ? row : each)), focus: target }
}

export function removeRow<Each extends Row>(rows: readonly Each[], index: number): RowsAfter<Each> {
  return { rows: rows.filter((_, at) => at !== index), focus: Math.max(0, index - 1) }
}
