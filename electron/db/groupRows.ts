/** Rows in the order of their places: SQLite would sort rows with long bodies in memory of its own, at ten times the cost. */
export function inPlace<Row extends Readonly<{ position: number }>>(rows: readonly Row[]): readonly Row[] {
  return rows.toSorted((one, other) => one.position - other.position)
}

/** Rows by what they belong to, in their order. */
export function groupRows<Row, Owner>(
  rows: readonly Row[],
  ownerOf: (row: Row) => Owner,
): ReadonlyMap<Owner, readonly Row[]> {
  const groups = new Map<Owner, Row[]>()
  for (const row of rows) {
    const group = groups.get(ownerOf(row))
    if (group === undefined) groups.set(ownerOf(row), [row])
    else group.push(row)
  }
  return groups
}
