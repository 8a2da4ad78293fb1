/** Whether a value still says everything that was recorded; it may say more. Rows of a list may stand in another order. */
export function isKept(recorded: unknown, next: unknown): boolean {
  if (recorded === undefined) return true
  if (Array.isArray(recorded))
    return recorded.every((row) => Array.isArray(next) && next.some((one) => isKept(row, one)))
  if (isRecord(recorded))
    return isRecord(next) && Object.keys(recorded).every((key) => isKept(recorded[key], next[key]))
  return recorded === next
}

/** Whether a value has members by name. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
