import type { KeyboardEvent } from 'react'
import { rowAct } from '../../forms/rowKeys.ts'
import type { Ledger } from './useLedger.ts'

const PAGE = 10

type LedgerMeans = Readonly<{ isReadOnly: boolean; next: (id: string) => void; remove: (index: number) => void }>

const FIELDS = 'input:not([type=checkbox], [role=combobox]), select'

/**
 * What a key does in the ledger; undefined where it is not one of its keys. On a closed row the arrows, Home, End and the
 * page keys go from row to row, Enter and F2 open, Delete removes; in the open row Escape closes, Ctrl+Enter goes on to the
 * next row, Enter to the next field.
 */
export function ledgerAct(
  event: KeyboardEvent,
  ledger: Ledger,
  { isReadOnly, next, remove }: LedgerMeans,
): (() => void) | undefined {
  const { groups, current, open, acts } = ledger
  const rows = groups.flatMap((group) => group.rows)
  const row = isReadOnly ? undefined : rowAct(event, rows.length, acts)
  if (row !== undefined) return row
  const { key, target } = event
  const isOnRow = target instanceof HTMLTableRowElement
  const at = rows.findIndex(({ id }) => id === current)
  if ((event.ctrlKey || event.metaKey) && key === 'Enter' && current !== undefined && !isReadOnly) {
    return () => {
      next(open ?? current)
    }
  }
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return undefined
  if (open !== undefined && key === 'Escape') return isListOpen(target) ? undefined : ledger.close
  if (isOnRow) {
    const target = rows[rowReached(key, at, rows.length)]
    if (target !== undefined && target.id !== current) return () => ledger.stand(target.id)
    if ((key === 'Enter' || key === 'F2') && current !== undefined) return () => ledger.openRow(current)
    const here = rows[at]
    if (key === 'Delete' && here !== undefined && !isReadOnly) return () => remove(here.index)
    return undefined
  }
  const field = key === 'Enter' && !isReadOnly ? fieldAfter(target) : undefined
  if (field === undefined || open === undefined) return undefined
  return () => {
    if (field === 'end') next(open)
    else if (field instanceof HTMLButtonElement) field.click()
    else {
      field.focus()
      if (field instanceof HTMLInputElement) field.select()
    }
  }
}

function rowReached(key: string, at: number, count: number): number {
  switch (key) {
    case 'ArrowUp':
      return Math.max(0, at - 1)
    case 'ArrowDown':
      return at + 1
    case 'Home':
      return 0
    case 'End':
      return count - 1
    case 'PageUp':
      return Math.max(0, at - PAGE)
    case 'PageDown':
      return Math.min(count - 1, at + PAGE)
    default:
      return -1
  }
}

function isListOpen(target: EventTarget): boolean {
  return target instanceof Element && target.getAttribute('aria-expanded') === 'true'
}

/**
 * From a line of text or a list of choices to the next one: through the row to its end, through a line of receipts and on to a
 * new line of them while something is typed in it. Lists that are open keep their Enter.
 */
function fieldAfter(target: EventTarget): HTMLElement | 'end' | undefined {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return undefined
  if (isListOpen(target)) return undefined
  if (target.closest('.evidenceOf') !== null) return 'end'
  const item = target.closest('.itemRow')
  const fields = [...((item ?? target.closest('.openHead'))?.querySelectorAll<HTMLElement>(FIELDS) ?? [])]
  const next = fields[fields.indexOf(target) + 1]
  if (next !== undefined) return next
  const isTyped = [...(item?.querySelectorAll('input') ?? [])].some(({ value }) => value !== '')
  const more = item?.closest('.rowList')?.querySelector<HTMLElement>(':scope > button')
  return isTyped && more !== undefined && more !== null ? more : 'end'
}
