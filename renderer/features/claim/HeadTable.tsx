import { useEffect, useRef, type KeyboardEvent } from 'react'
import type { Evidence } from '../../../shared/domain/caseFile/evidence.ts'
import type { FieldProblems } from '../../api/readFields.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { Keys } from '../../ui/Keys.tsx'
import type { ClaimForm, HeadForm } from './claimForm.ts'
import { claimTotals } from './claimTotals.ts'
import { HeadRow } from './HeadRow.tsx'
import { duplicateHead, insertHead, moveHead, removeHead, type Rows } from './headRows.ts'

type Props = Readonly<{
  form: ClaimForm
  evidence: readonly Evidence[]
  problems: FieldProblems
  isReadOnly: boolean
  onChange: (update: (form: ClaimForm) => ClaimForm) => void
  onUndo: () => void
}>

const COLUMNS = ['code', 'basis', 'calculation', 'amount', 'evidence'] as const

/** Heads of damage, typed straight into the table; rows are made, copied and moved from the keyboard. */
export function HeadTable({ form, evidence, problems, isReadOnly, onChange, onUndo }: Props) {
  const { t } = useText()
  const table = useRef<HTMLTableElement>(null)
  const wanted = useRef<number>(undefined)
  useEffect(() => {
    if (wanted.current === undefined) return
    table.current?.querySelector<HTMLElement>(`[data-field="heads.${String(wanted.current)}.code"]`)?.focus()
    wanted.current = undefined
  })
  function apply(rows: Rows): void {
    wanted.current = rows.focus
    onChange((before) => ({ ...before, heads: rows.heads }))
  }
  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (isReadOnly) return
    const act = rowAct(event, form.heads, onUndo)
    if (act === undefined) return
    event.preventDefault()
    const rows = act()
    if (rows !== undefined) apply(rows)
  }
  const setHead = (index: number) => (part: Partial<HeadForm>) => {
    onChange((before) => ({
      ...before,
      heads: before.heads.map((head, at) => (at === index ? { ...head, ...part } : head)),
    }))
  }
  return (
    <table className="heads" ref={table} onKeyDown={onKeyDown}>
      <caption className="unseen">{t('screens.claim.heads')}</caption>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} className={column === 'amount' ? 'num' : `col-${column}`}>
              {t(`screens.claim.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {form.heads.map((head, index) => (
          <HeadRow
            key={head.id}
            head={head}
            index={index}
            evidence={evidence}
            problems={problems}
            isReadOnly={isReadOnly}
            onChange={setHead(index)}
            onRemove={() => {
              apply(removeHead(form.heads, index))
            }}
          />
        ))}
      </tbody>
      <Totals
        form={form}
        isReadOnly={isReadOnly}
        onAdd={() => {
          apply(insertHead(form.heads, form.heads.length - 1))
        }}
      />
    </table>
  )
}

function rowAct(
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
  if (ctrl && event.key.toLowerCase() === 'z') {
    return () => {
      undo()
      return undefined
    }
  }
  return undefined
}

function Totals({ form, isReadOnly, onAdd }: Readonly<{ form: ClaimForm; isReadOnly: boolean; onAdd: () => void }>) {
  const { t, number, amount } = useText()
  const totals = claimTotals(form)
  return (
    <tfoot>
      <tr>
        <td colSpan={3} className="mut">
          {!isReadOnly && (
            <>
              <Button kind="quiet" onPress={onAdd}>
                {t('screens.claim.addHead')}
              </Button>{' '}
              <Keys keys={['Insert']} /> · <Keys keys={['Ctrl', 'D']} /> {t('screens.claim.duplicate')} ·{' '}
              <Keys keys={['Alt', '↑↓']} /> {t('screens.claim.move')} · <Keys keys={['Ctrl', 'Z']} />{' '}
              {t('screens.claim.undo')}
            </>
          )}
        </td>
        <td className="num">
          <b>{number(totals.all)}</b>
        </td>
        <td className="mut">
          {t('screens.claim.material', { amount: amount(totals.material) })} ·{' '}
          {t('screens.claim.nonMaterial', { amount: amount(totals.nonMaterial) })}
        </td>
      </tr>
    </tfoot>
  )
}
