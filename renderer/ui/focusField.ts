/**
 * Moves focus to the control of a field path: the longest tail or head of the path that a control on the screen
 * carries in `data-field`. Answers whether one was found.
 */
export function focusField(path: string): boolean {
  const fields = [...document.querySelectorAll<HTMLElement>('[data-field]')]
  const found = bestField(
    path,
    fields.map((field) => field.dataset['field'] ?? ''),
  )
  const field = fields.find((candidate) => candidate.dataset['field'] === found)
  field?.focus()
  field?.scrollIntoView({ block: 'center' })
  return field !== undefined
}

/** The known field nearest to a path: equal after leading parts are dropped, else sharing the longest beginning. */
export function bestField(path: string, known: readonly string[]): string | undefined {
  const parts = path.split('.')
  for (let from = 0; from < parts.length; from += 1) {
    for (let to = parts.length; to > from; to -= 1) {
      const wanted = parts.slice(from, to).join('.')
      const found = known.find((field) => field === wanted) ?? known.find((field) => field.startsWith(`${wanted}.`))
      if (found !== undefined && !/^\d+$/.test(wanted)) return found
    }
  }
  return undefined
}
