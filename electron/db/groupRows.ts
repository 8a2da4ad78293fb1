/** Rows by what they belong to, in their order. */
export function groupRows<Row>(
  rows: readonly Row[],
  ownerOf: (row: Row) => string,
): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(ownerOf(row))
    if (group === undefined) groups.set(ownerOf(row), [row])
    else group.push(row)
  }
  return groups
}
