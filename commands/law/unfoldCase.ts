const BESIDE = ['claim', 'today', 'order'] as const

/**
 * Brings the two ways of asking a rule about a case into one: `{case, claim, …}` stays; a case file that holds `claim`,
 * `today` or `order` beside its own keys becomes `{case, claim, …}`. Those keys are none of the form, so nothing is
 * ambiguous. Anything else is handed on for the strict schema to refuse.
 */
export function unfoldCase(input: unknown): unknown {
  if (typeof input !== 'object' || input === null || Array.isArray(input) || !('format' in input)) return input
  const entries = Object.entries(input)
  const isBeside = (key: string) => BESIDE.some((name) => name === key)
  const file = Object.fromEntries(entries.filter(([key]) => !isBeside(key)))
  return { ...Object.fromEntries(entries.filter(([key]) => isBeside(key))), case: file }
}
