/**
 * Opens what holds a field, a row that is read until somebody types in it, and answers the path of that row; undefined
 * where the field is none of its own.
 */
type FieldHolder = (field: string) => string | undefined

const holders = new Set<FieldHolder>()

/** Says that fields stand behind something that must be opened first; answers how to take it back. */
export function holdFields(holder: FieldHolder): () => void {
  holders.add(holder)
  return () => {
    holders.delete(holder)
  }
}

/** Opens what holds the field, if anything does, and answers the path of what was opened; it is drawn soon after. */
export function openHolderOf(field: string): string | undefined {
  for (const open of holders) {
    const path = open(field)
    if (path !== undefined) return path
  }
  return undefined
}
