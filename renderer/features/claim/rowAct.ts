import type { KeyboardEvent } from 'react'
import type { HeadForm } from './claimForm.ts'
import { duplicateHead, insertHead, moveHead, type Rows } from './headRows.ts'

/** What a key does to the rows of the table; undefined where the key is not one of them. */
export function rowAct(
  event: KeyboardEvent<HTMLElement>,
  heads: readonly HeadForm[],
  undo: () => void,
): (() => Rows | undefined) | undefined {
  const row = event.target instanceof Element ? event.target.closest<HTMLElement>('tr[data-index]') : null
  const index = row === null ? heads.length - 1 : Number(row.dataset['index'])
  const ctrl = event.ctrlKey || event.metaKey
  if (event.key === 'Insert') return () => insertHead(heads, index)
  if (ctrl && event.key.toLowerCase() === 'd') return () => duplicateHead(heads, index)
  if (event.altKey && event.key === 'ArrowUp') return () => moveHead(heads, index, -1)
  if (event.altKey && event.key === 'ArrowDown') return () => moveHead(heads, index, 1)
  if (!ctrl || event.key.toLowerCase() !== 'z') return undefined
  return () => {
    undo()
    return undefined
  }
}
