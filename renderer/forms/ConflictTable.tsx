import { useEffect, useRef } from 'react'
import { useText } from '../i18n/useText.ts'
import { ColumnHeads } from '../ui/ColumnHeads.tsx'
import { Button } from '../ui/Button.tsx'
import { pathOf, type Side } from './conflicts.ts'
import type { Conflict } from './field.ts'
import type { Choosable, ChoosableEvidence } from './control.ts'
import { useStore } from './formContext.ts'
import { columnOf, specAt } from './paths.ts'
import { sayRecord, sayTyped, type Sayer } from './sayTyped.ts'
import type { AnyForm } from './useForm.ts'
import { labelOf } from './useLabel.ts'

type Props = Readonly<{
  form: AnyForm
  people: readonly Choosable[]
  evidence: readonly ChoosableEvidence[]
}>

/**
 * Fields that were typed here and saved by somebody else meanwhile, side by side: what stood before, what is saved, what is
 * typed here. A press chooses; until then nothing of the form is saved.
 */
export function ConflictTable({ form, people, evidence }: Props) {
  const text = useText()
  const { t } = text
  const { store } = form
  const conflicts = useStore(store, () => store.conflicts)
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (form.refusals > 0) place.current?.querySelector('button')?.focus()
  }, [form.refusals])
  if (conflicts.length === 0) return null
  const sayer: Sayer = { text, form: store.form.name, people, evidence, isExact: true }
  return (
    <div className="notice warn conflicts" role="group" aria-label={t('forms.conflict.title')} ref={place}>
      <p role="status">
        <b>{t('forms.conflict.title')}</b> {t('forms.conflict.explain', { count: conflicts.length })}
      </p>
      <table className="conflictTable" aria-label={t('forms.conflict.title')}>
        <ColumnHeads
          columns={['field', 'before', 'theirs', 'mine'] as const}
          nameOf={(column) => t(`forms.conflict.${column}`)}
        />
        <tbody>
          {conflicts.map((conflict) => (
            <ConflictRow key={conflict.place} form={form} conflict={conflict} sayer={sayer} />
          ))}
        </tbody>
      </table>
      {conflicts.length > 1 && <SettleAll form={form} conflicts={conflicts} />}
    </div>
  )
}

function SettleAll({ form, conflicts }: Readonly<{ form: AnyForm; conflicts: readonly Conflict[] }>) {
  const { t } = useText()
  const settle = (side: Side) => () => {
    for (const conflict of conflicts) form.store.settle(conflict, side)
  }
  return (
    <div className="actions">
      <Button onPress={settle('theirs')}>{t('forms.conflict.allTheirs')}</Button>
      <Button onPress={settle('mine')}>{t('forms.conflict.allMine')}</Button>
    </div>
  )
}

type RowProps = Readonly<{ form: AnyForm; conflict: Conflict; sayer: Sayer }>

function ConflictRow({ form, conflict, sayer }: RowProps) {
  const { t } = sayer.text
  const { store } = form
  const name = nameOf(sayer, store.typed, conflict)
  const said = (version: unknown) => sayVersion(sayer, store.form.table, conflict, version)
  const choice = (side: Side) => (
    <td>
      <span className="version">{said(conflict[side])}</span>
      <Button
        label={t(`forms.conflict.take.${side}`, { field: name })}
        onPress={() => {
          store.settle(conflict, side)
        }}
      >
        {t(`forms.conflict.choose.${side}`)}
      </Button>
    </td>
  )
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <span className="version">{said(conflict.before)}</span>
      </td>
      {choice('theirs')}
      {choice('mine')}
    </tr>
  )
}

const ROW_ID = /#[^.]+/g
const isRow = (place: string) => /#[^.]+$/.test(place)
/** The place of a field as a path whose rows have no number. */
const columnOfPlace = (place: string) => columnOf(place.replace(ROW_ID, '0'))

function nameOf({ text, form }: Sayer, typed: object, { place }: Conflict): string {
  const path = pathOf(typed, place)
  const { label, row } = labelOf(text, form, path ?? columnOfPlace(place))
  if (isRow(place)) return row ?? label
  return row === undefined ? label : `${label}, ${row}`
}

/** A version in words; where there is none, whether it is a row taken out or a field left blank. */
function sayVersion(
  sayer: Sayer,
  table: AnyForm['store']['form']['table'],
  { place }: Conflict,
  version: unknown,
): string {
  const { t } = sayer.text
  const column = columnOfPlace(place)
  const spec = specAt(table, column)
  if (!isRow(place)) return sayTyped(sayer, spec, version, column) || t('forms.conflict.blank')
  if (version === undefined) return t('forms.conflict.removed')
  return sayRecord(sayer, spec.kind.inner ?? {}, version, column) || t('forms.conflict.blank')
}
