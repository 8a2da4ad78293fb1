import { useEffect, useRef, type RefObject } from 'react'
import type { Evidence } from '../../../shared/domain/caseFile/evidence.ts'
import type { FieldProblems } from '../../api/readFields.ts'
import { useText } from '../../i18n/useText.ts'
import type { ClaimForm, HeadForm } from './claimForm.ts'
import { HeadRow } from './HeadRow.tsx'
import { insertHead, removeHead, type Rows } from './headRows.ts'
import { HeadTotals } from './HeadTotals.tsx'
import { rowAct } from './rowAct.ts'

type Props = Readonly<{
  form: ClaimForm
  evidence: readonly Evidence[]
  problems: FieldProblems
  onChange: (update: (form: ClaimForm) => ClaimForm) => void
  onUndo: () => void
}>

const COLUMNS = ['code', 'basis', 'calculation', 'amount', 'evidence'] as const

/** Heads of damage, typed straight into the table; rows are made, copied and moved from the keyboard. */
export function HeadTable({ form, evidence, problems, onChange, onUndo }: Props) {
  const { t } = useText()
  const table = useRef<HTMLTableElement>(null)
  const standOn = useRowFocus(table)
  function apply(rows: Rows | undefined): void {
    if (rows === undefined) return
    standOn(rows.focus)
    onChange((before) => ({ ...before, heads: rows.heads }))
  }
  const setHead = (index: number) => (part: Partial<HeadForm>) => {
    onChange((before) => ({
      ...before,
      heads: before.heads.map((head, at) => (at === index ? { ...head, ...part } : head)),
    }))
  }
  return (
    <table
      className="heads"
      ref={table}
      onKeyDown={(event) => {
        const act = rowAct(event, form.heads, onUndo)
        if (act === undefined) return
        event.preventDefault()
        apply(act())
      }}
    >
      <caption className="unseen">{t('screens.claim.heads')}</caption>
      <HeadColumns />
      <tbody>
        {form.heads.map((head, index) => (
          <HeadRow
            key={head.id}
            {...{ head, index, evidence, problems, onChange: setHead(index), isReadOnly: false }}
            onRemove={() => {
              apply(removeHead(form.heads, index))
            }}
          />
        ))}
      </tbody>
      <HeadTotals
        form={form}
        onAdd={() => {
          apply(insertHead(form.heads, form.heads.length - 1))
        }}
      />
    </table>
  )
}

export function HeadColumns() {
  const { t } = useText()
  return (
    <thead>
      <tr>
        {COLUMNS.map((column) => (
          <th key={column} className={column === 'amount' ? 'num' : `col-${column}`}>
            {t(`screens.claim.column.${column}`)}
          </th>
        ))}
      </tr>
    </thead>
  )
}

/** Moves focus to the code of a row once the row is on the screen. */
function useRowFocus(table: RefObject<HTMLTableElement | null>): (row: number) => void {
  const wanted = useRef<number>(undefined)
  useEffect(() => {
    if (wanted.current === undefined) return
    table.current?.querySelector<HTMLElement>(`[data-field="heads.${String(wanted.current)}.code"]`)?.focus()
    wanted.current = undefined
  })
  return (row) => {
    wanted.current = row
  }
}
