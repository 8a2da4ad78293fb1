import { useMemo } from 'react'
import { findFocusedPath, focusPath } from './focus.ts'
import { useFormContext, useStore, type FormContextValue } from './formContext.ts'
import { specAt, valueAt, withValue } from './paths.ts'
import { duplicateRow, findFreeRowId, insertRow, moveRow, removeRow, type Row, type RowsAfter } from './rows.ts'

export type RowActs = Readonly<{
  insert: (after: number) => void
  duplicate: (index: number) => void
  move: (index: number, step: -1 | 1) => void
  remove: (index: number) => void
}>

/**
 * The rows of a list of the form around by their ids, and what can be done with them; `first` is the field of a row to
 * stand on. Draws again when rows come, go or move, not when something is typed in one.
 */
export function useRows(path: string, first: string): Readonly<{ ids: readonly string[]; acts: RowActs }> {
  const { store } = useFormContext()
  const { control } = specAt(store.form.table, path).kind
  if (control.type !== 'rows') throw new RangeError(`${path} is no list`)
  const { idPrefix, emptyRow } = control
  const ids = useStore(store, () =>
    rowsIn(store, path)
      .map(({ id }) => id)
      .join(' '),
  )
  // The same for as long as the form is open, so that a row is drawn again only when something in it changes.
  const acts = useMemo(() => rowActs(store, path, first, idPrefix, emptyRow), [store, path, first, idPrefix, emptyRow])
  return { ids: ids === '' ? [] : ids.split(' '), acts }
}

type Store = FormContextValue['store']

function rowActs(store: Store, path: string, first: string, idPrefix: string, emptyRow: object): RowActs {
  function apply(change: (rows: readonly Row[]) => RowsAfter<Row>): void {
    const rows = rowsIn(store, path)
    const { rows: next, focus } = change(rows)
    if (next === rows) return
    const to = `${path}.${String(focus)}.${first}`
    store.act((typed) => withValue(typed, path, next), findFocusedPath(), to)
    requestAnimationFrame(() => {
      focusPath(document.body, to)
    })
  }
  return {
    insert: (after) => {
      apply((rows) => insertRow(rows, after, { id: findFreeRowId(rows, idPrefix), ...emptyRow }))
    },
    duplicate: (index) => {
      apply((rows) => duplicateRow(rows, index, findFreeRowId(rows, idPrefix)))
    },
    move: (index, step) => {
      apply((rows) => moveRow(rows, index, step))
    },
    remove: (index) => {
      apply((rows) => removeRow(rows, index))
    },
  }
}

function rowsIn(store: Store, path: string): readonly Row[] {
  return valueAt(store.typed, path) as readonly Row[]
}
