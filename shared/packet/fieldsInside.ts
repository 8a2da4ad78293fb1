/**
 * How often each field occurs in a value, by its path without the places in lists (`people.name`), in the order in which they
 * come first. Values are not told. Never fails.
 */
export function fieldsInside(value: unknown): Readonly<Record<string, number>> {
  const counts = new Map<string, number>()
  count(value, '', counts)
  return Object.fromEntries(counts)
}

function count(value: unknown, path: string, counts: Map<string, number>): void {
  if (Array.isArray(value)) {
    for (const one of value) count(one, path, counts)
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, one] of Object.entries(value)) count(one, path === '' ? name : `${path}.${name}`, counts)
  } else {
    counts.set(path, (counts.get(path) ?? 0) + 1)
  }
}
