import type { KeyboardEvent } from 'react'

/** Arrow keys move between the rows (buttons marked `data-row`) inside an element; Home and End go to its ends. */
export function moveBetweenRows(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity }[event.key]
  if (step === undefined) return
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row]')]
  const current = rows.findIndex((row) => row === document.activeElement)
  const next = Math.min(Math.max(current + step, 0), rows.length - 1)
  event.preventDefault()
  rows[next]?.focus()
}
