import { useMemo } from 'react'
import { findFocusedPath, focusPath } from './focus.ts'
import { useFormContext, useStore, type FormContextValue } from './formContext.ts'
import { specAt, valueAt, withValue } from './paths.ts'
import { duplicateRow, findFreeRowId, insertRow, removeRow, swapRows, type Row, type RowsAfter } from './rows.ts'

export type RowActs = Readonly<{
  insert: (after: number) => void
  duplicate: (index: number) => void
  move: (index: number, step: -1 | 1) => void
  remove: (index: number) => void
}>

type Options = Readonly<{
  /** The row with which one changes places when it moves; the next one of the list where nothing is given. */
  neighbour?: (rows: readonly Row[], index: number, step: -1 | 1) => number | undefined
  /** Rows that can take the focus themselves: on them one stands once another is gone. */
  canFocusRow?: boolean
}>

/**
 * The rows of a list of the form around by their ids, and what can be done with them; `first` is the field of a row to
 * stand on. Draws again when rows come, go or move, not when something is typed in one.
 */
export function useRows(
  path: string,
  first: string,
  options: Options = NO_OPTIONS,
): Readonly<{ ids: readonly string[]; acts: RowActs }> {
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
  const acts = useMemo(
    () => rowActs(store, { path, first, idPrefix, emptyRow }, options),
    [store, path, first, idPrefix, emptyRow, options],
  )
  return { ids: useMemo(() => (ids === '' ? [] : ids.split(' ')), [ids]), acts }
}

const NO_OPTIONS: Options = {}
type Store = FormContextValue['store']
type List = Readonly<{ path: string; first: string; idPrefix: string; emptyRow: object }>

function rowActs(store: Store, { path, first, idPrefix, emptyRow }: List, options: Options): RowActs {
  const fieldOf = (row: number, field = first) => `${path}.${String(row)}.${field}`
  function apply(change: (rows: readonly Row[]) => RowsAfter<Row>, toField: (row: number) => string = fieldOf): void {
    const rows = rowsIn(store, path)
    const { rows: next, focus } = change(rows)
    if (next === rows) return
    const to = toField(focus)
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
      const neighbour = options.neighbour ?? ((_rows, row) => row + step)
      // One stands where one stood, in the same field of the row.
      const inRow = findFocusedPath()?.split(`${path}.${String(index)}`)[1]
      apply(
        (rows) => swapRows(rows, index, neighbour(rows, index, step)),
        (row) => (inRow === undefined ? fieldOf(row) : `${path}.${String(row)}${inRow}`),
      )
    },
    remove: (index) => {
      const isLast = rowsIn(store, path).length === 1
      apply(
        (rows) => removeRow(rows, index),
        (row) => (options.canFocusRow !== true ? fieldOf(row) : isLast ? path : `${path}.${String(row)}`),
      )
    },
  }
}

function rowsIn(store: Store, path: string): readonly Row[] {
  return valueAt(store.typed, path) as readonly Row[]
}
