/** Where an act is barred: moves the focus to the first of what is in its way. */
export function focusFirstFinding(): void {
  const first = document.querySelector<HTMLElement>('.findings button')
  first?.focus()
  first?.scrollIntoView({ block: 'nearest' })
}
