/** Writes an ordered list of texts that stand in rows of their own: only the places that differ. Answers whether any did. */
export function saveList(
  before: readonly string[],
  after: readonly string[],
  row: Readonly<{ set(position: number, text: string): void; remove(position: number): void }>,
): boolean {
  const changed = [...after.entries()].filter(([position, text]) => before[position] !== text)
  for (const [position, text] of changed) row.set(position, text)
  for (let position = after.length; position < before.length; position += 1) row.remove(position)
  return changed.length > 0 || before.length > after.length
}
