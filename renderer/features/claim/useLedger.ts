import { useLayoutEffect, useMemo, useState } from 'react'
import { findFirstWanted, type TypedHead } from '../../forms/head.ts'
import { arrangeHeads, findNeighbour } from '../../forms/headOrder.ts'
import { focusPath } from '../../forms/focus.ts'
import { useFormContext, useStore, type FormContextValue } from '../../forms/formContext.ts'
import { useRows, type RowActs } from '../../forms/useRows.ts'
import { holdFields } from '../../ui/fieldHolders.ts'

const ROWS = {
  neighbour: (rows: readonly Readonly<{ id: string }>[], index: number, step: -1 | 1) =>
    findNeighbour(rows as readonly TypedHead[], index, step),
  canFocusRow: true,
}
const ROW_OF_FIELD = /^heads\.(\d+)(?:\.|$)/

type Store = FormContextValue['store']

/** The rows of the ledger, the one that one stands on and the one that is open, by their ids, and how to get about. */
export type Ledger = Readonly<{
  groups: ReturnType<typeof arrangeHeads>
  current: string | undefined
  open: string | undefined
  acts: RowActs
  stand: (id: string) => void
  /** Opens a row and moves the focus to a field of it, to what waits to be typed first where none is named. */
  openRow: (id: string, field?: string) => void
  /** Closes the open row and stands on it. */
  close: () => void
  /** Marks a row as the one that one stands on, without moving the focus. */
  mark: (id: string) => void
}>

export function useLedger(): Ledger {
  const { store } = useFormContext()
  const { ids, acts } = useRows('heads', 'code', ROWS)
  const codes = useStore(store, () =>
    headsIn(store)
      .map(({ code }) => code)
      .join(' '),
  )
  // eslint-disable-next-line react-hooks/exhaustive-deps -- Ids and codes are all that the arrangement is made of.
  const groups = useMemo(() => arrangeHeads(headsIn(store)), [store, ids, codes])
  const [current, setCurrent] = useState<string>()
  const [open, setOpen] = useState<string>()
  useRowHolder(store, setCurrent, setOpen)
  return useMemo(() => {
    const indexOf = (id: string) => headsIn(store).findIndex((head) => head.id === id)
    const stand = (id: string) => {
      setCurrent(id)
      focusPath(document.body, `heads.${String(indexOf(id))}`)
    }
    return {
      groups,
      acts,
      current: ids.find((id) => id === current) ?? groups[0]?.rows[0]?.id,
      open: ids.find((id) => id === open),
      stand,
      mark: setCurrent,
      openRow: (id, field) => {
        const index = indexOf(id)
        const row = headsIn(store)[index]
        if (row !== undefined) focusPath(document.body, `heads.${String(index)}.${field ?? findFirstWanted(row)}`)
      },
      close: () => {
        setOpen(undefined)
        if (open === undefined) return
        // The row is another one once it is closed.
        requestAnimationFrame(() => {
          stand(open)
        })
      },
    }
  }, [store, groups, acts, ids, current, open])
}

export function headsIn({ typed }: Store): readonly TypedHead[] {
  return (typed as Readonly<{ heads: readonly TypedHead[] }>).heads
}

/** Whoever looks for a field of a row finds the row open; whoever looks for the row, standing on it. */
function useRowHolder(store: Store, stand: (id: string) => void, open: (id: string) => void): void {
  useLayoutEffect(
    () =>
      holdFields((field) => {
        const [, at = ''] = ROW_OF_FIELD.exec(field) ?? []
        const id = at === '' ? undefined : headsIn(store)[Number(at)]?.id
        if (id === undefined) return undefined
        stand(id)
        if (field !== `heads.${at}`) open(id)
        return `heads.${at}`
      }),
    [store, stand, open],
  )
}
