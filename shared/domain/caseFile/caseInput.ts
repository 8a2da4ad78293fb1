const BESIDE = ['claim', 'today', 'order'] as const

/**
 * Brings the two ways of asking a rule about a case into one: `{case, claim, …}` stays; a case file that holds `claim`,
 * `today` or `order` beside its own keys becomes `{case, claim, …}`. Those keys are none of the form, so nothing is
 * ambiguous. Anything else is handed on for the strict schema to refuse.
 */
export function unfoldCase(input: unknown): unknown {
  if (typeof input !== 'object' || input === null || Array.isArray(input) || !('format' in input)) return input
  const beside: Record<string, unknown> = {}
  const file: Record<string, unknown> = { ...input }
  for (const key of BESIDE) {
    if (file[key] === undefined) continue
    beside[key] = file[key]
    delete file[key]
  }
  return { case: file, ...beside }
}
