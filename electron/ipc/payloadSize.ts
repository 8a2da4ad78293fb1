const MAX_UNITS = 4_000_000
const MAX_NODES = 200_000
const MAX_DEPTH = 40

/** Whether a message from the window is small enough to be looked at closer; counts text units, values and depth. */
export function isWithinSize(input: unknown): boolean {
  let units = 0
  let nodes = 0
  const pending: { value: unknown; depth: number }[] = [{ value: input, depth: 0 }]
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { value, depth } = next
    nodes += 1
    if (typeof value === 'string') units += value.length
    if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return false
    if (units > MAX_UNITS || nodes > MAX_NODES || depth > MAX_DEPTH) return false
    if (typeof value !== 'object' || value === null) continue
    for (const [key, child] of Object.entries(value)) {
      units += key.length
      pending.push({ value: child, depth: depth + 1 })
    }
  }
  return true
}
