import { useMemo } from 'react'
import { appendClause, type ReasonClause } from '../../../../shared/domain/decision/reasonClauses.ts'
import { findFocusedPath } from '../../../forms/focus.ts'
import { useFormContext, type FormContextValue } from '../../../forms/formContext.ts'
import type { TypedParagraph } from '../../../forms/paragraphs.ts'
import { valueAt, withValue } from '../../../forms/paths.ts'
import { standIn } from '../clauses/ClauseInText.tsx'
import { findFreeRowId, insertRow, removeRow, swapRows, type RowsAfter } from '../../../forms/rows.ts'

const PATH = 'paragraphs'
const BLANK = { cnr: '', en: '' }

export type ParagraphActs = Readonly<{
  /** A new paragraph at a place, after the one given or after the last there. */
  add: (place: string, after?: number) => void
  /** A new paragraph with a clause in it, after the last at a place. */
  addClause: (place: string, clause: ReasonClause) => void
  /** Changes places with the one before or after it at the same place. */
  move: (index: number, step: -1 | 1) => void
  remove: (index: number) => void
}>

/** What is done with the judge's own paragraphs, each a step that can be taken back. */
export function useParagraphActs(): ParagraphActs {
  const { store } = useFormContext()
  return useMemo(() => paragraphActs(store), [store])
}

function paragraphActs(store: FormContextValue['store']): ParagraphActs {
  const rows = () => valueAt(store.typed, PATH) as readonly TypedParagraph[]
  function insert(place: string, text: TypedParagraph['text'], after?: number): void {
    const last = rows().findLastIndex((row) => row.place === place)
    const at = after ?? (last < 0 ? rows().length - 1 : last)
    apply(insertRow(rows(), at, { id: findFreeRowId(rows(), 'p'), place, text }))
  }
  function apply({ rows: next, focus }: RowsAfter<TypedParagraph>): void {
    if (next === rows()) return
    const to = next.length === 0 ? 'reasons.cnr' : `${PATH}.${String(focus)}.text.cnr`
    store.act((typed) => withValue(typed, PATH, next), findFocusedPath(), to)
    standIn(to)
  }
  return {
    add: (place, after) => {
      insert(place, BLANK, after)
    },
    addClause: (place, clause) => {
      insert(place, appendClause(BLANK, clause))
    },
    move: (index, step) => {
      apply(swapRows(rows(), index, neighbourOf(rows(), index, step)))
    },
    remove: (index) => {
      apply(removeRow(rows(), index))
    },
  }
}

function neighbourOf(rows: readonly TypedParagraph[], index: number, step: -1 | 1): number | undefined {
  const isBeside = (row: TypedParagraph, at: number) =>
    row.place === rows[index]?.place && (step < 0 ? at < index : at > index)
  const found = step < 0 ? rows.findLastIndex(isBeside) : rows.findIndex(isBeside)
  return found < 0 ? undefined : found
}
