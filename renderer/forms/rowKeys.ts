import type { KeyboardEvent } from 'react'
import type { RowActs } from './useRows.ts'

/** The row, marked `data-row-index`, in which something stands; undefined outside of the rows. */
function rowOf(target: EventTarget): number | undefined {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-row-index]') : null
  return row === null ? undefined : Number(row.dataset['rowIndex'])
}

// In a list of choices Alt and an arrow open the list; there the row moves with Shift held as well.
function isOfTheField(event: KeyboardEvent): boolean {
  return !event.shiftKey && event.target instanceof HTMLSelectElement
}

/**
 * Keys of the rows of a list: Insert adds one, Ctrl+D doubles, Alt+↑↓ moves. Answers what the key does; undefined where
 * it is not one of them. `count` rows stand in the list, so that one more is added after the last from outside of them.
 */
export function rowAct(event: KeyboardEvent, count: number, acts: RowActs): (() => void) | undefined {
  const row = rowOf(event.target)
  const ctrl = event.ctrlKey || event.metaKey
  if (event.key === 'Insert' && !ctrl && !event.altKey) return () => acts.insert(row ?? count - 1)
  if (row === undefined) return undefined
  if (ctrl && (event.key === 'd' || event.key === 'D')) return () => acts.duplicate(row)
  if (!event.altKey || isOfTheField(event)) return undefined
  if (event.key === 'ArrowUp') return () => acts.move(row, -1)
  if (event.key === 'ArrowDown') return () => acts.move(row, 1)
  return undefined
}
