/** Writes an ordered list of texts that stand in rows of their own: only the places that differ. */
export function saveList(
  before: readonly string[],
  after: readonly string[],
  row: Readonly<{ set(position: number, text: string): void; remove(position: number): void }>,
): void {
  for (const [position, text] of after.entries()) if (before[position] !== text) row.set(position, text)
  for (let position = after.length; position < before.length; position += 1) row.remove(position)
}
