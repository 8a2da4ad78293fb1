/** Nested messages of one namespace file as flat keys `namespace.group.name`; a file may repeat its own name as its root. */
export function flatten(namespace: string, tree: unknown): Record<string, string> {
  const flat: Record<string, string> = {}
  collect(tree, '', flat)
  const prefix = `${namespace}.`
  return Object.fromEntries(
    Object.entries(flat).map(([key, text]) => [key.startsWith(prefix) ? key : prefix + key, text]),
  )
}

function collect(node: unknown, prefix: string, flat: Record<string, string>): void {
  if (typeof node === 'string') flat[prefix] = node
  if (typeof node !== 'object' || node === null) return
  for (const [key, value] of Object.entries(node)) collect(value, prefix === '' ? key : `${prefix}.${key}`, flat)
}
