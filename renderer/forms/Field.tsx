import type { OwnText } from '../../shared/domain/caseFile/ownText.ts'
import { editPair } from '../../shared/domain/decision/pairState.ts'
import { spellNumber } from '../../shared/format/spelling.ts'
import { keyIn } from '../../shared/text/messageKey.ts'
import { ApiError } from '../api/client.ts'
import { useErrorText } from '../i18n/useErrorText.ts'
import { useText } from '../i18n/useText.ts'
import { BilingualField } from '../ui/BilingualField.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { Choices } from '../ui/Choices.tsx'
import { ComboField } from '../ui/ComboField.tsx'
import { TextField } from '../ui/Field.tsx'
import { Pills } from '../ui/Pills.tsx'
import { SelectField, type Option } from '../ui/SelectField.tsx'
import type { Control } from './control.ts'
import { useDoubt, useField, useFormContext, useOffered, useProblem, type FieldState } from './formContext.ts'
import { chargesToChoose } from './offenceRow.ts'
import { NameNote } from './NameNote.tsx'
import { StaleNote } from './StaleNote.tsx'
import { useLabel } from './useLabel.ts'

export type FieldProps<Path extends string = string> = Readonly<{
  path: Path
  /** The label is said by the heading of a column; it stands in the field itself until something is typed. */
  hideLabel?: boolean
  hint?: string
  isReadOnly?: boolean
  /** What follows from a choice; without it the choice alone is typed. */
  onType?: (value: unknown) => void
}>

/** One field of the form around: label, control, error, and whether it is offered at all follow from its path. */
export function Field(props: FieldProps) {
  const { path, hideLabel = false, hint } = props
  const form = useFormContext()
  const field = useField(path)
  const { label, row } = useLabel(path)
  if (!useOffered(path)) return null
  const own = { path, label, row, hideLabel, hint, isReadOnly: props.isReadOnly ?? form.isReadOnly }
  return <OneControl {...own} field={field} onType={props.onType ?? field.type} control={field.spec.kind.control} />
}

// Of two both stand in sight; more would not stand in one line, unless their words are short.
const MOST_PILLS = 2

type ControlProps = Readonly<{
  path: string
  label: string
  row: string | undefined
  hideLabel: boolean
  hint: string | undefined
  isReadOnly: boolean
  field: FieldState
  onType: (value: unknown) => void
}>

function OneControl({ control, ...props }: ControlProps & Readonly<{ control: Control }>) {
  switch (control.type) {
    case 'text':
    case 'code':
    case 'date':
    case 'amount':
    case 'count':
      return <Typed {...props} control={control} />
    case 'pair':
      return <Pair {...props} control={control} />
    case 'choice':
    case 'lookup':
      return <Choice {...props} control={control} />
    case 'tick':
      return <Tick {...props} />
    case 'ticks':
    case 'people':
    case 'offences':
      return <Ticks {...props} control={control} />
    case 'rows':
    case 'inner':
      throw new RangeError(`${props.path} is made of other fields`)
  }
}

type Of<Type extends Control['type']> = Readonly<{ control: Extract<Control, { type: Type }> }>

function Typed({ control, ...props }: ControlProps & Of<'text' | 'code' | 'date' | 'amount' | 'count'>) {
  const { t, language } = useText()
  const { path, label, row, hideLabel, hint, isReadOnly, field } = props
  const kind = { text: undefined, code: 'code', date: 'date', amount: 'amount', count: 'amount' } as const
  const isNumber = control.type === 'amount' || control.type === 'count'
  const spelled = (text: string) => (isNumber ? spellNumber(text, language) : text)
  const placeholder = hideLabel ? label : control.type === 'date' ? t('screens.datePattern') : undefined
  return (
    <TextField
      {...{ label, row, hideLabel, isReadOnly }}
      hint={useDoubtText(path) ?? hint}
      value={spelled(field.typed as string)}
      kind={kind[control.type]}
      placeholder={placeholder}
      maxLength={control.maxLength}
      field={path}
      error={useProblemText(path)}
      note={
        control.type === 'text' && (
          <NameNote path={path} text={field.typed as string} side="cnr" onReplace={props.onType} />
        )
      }
      onChange={(text) => {
        props.onType(spelled(text))
      }}
    />
  )
}

function Pair({ control, path, field, onType, ...props }: ControlProps & Of<'pair'>) {
  const { t } = useText()
  const { store } = useFormContext()
  const own = useProblemText(path)
  const cnr = useProblemText(`${path}.cnr`)
  const en = useProblemText(`${path}.en`)
  const value = field.typed as OwnText
  const isTracked = control.isTracked === true
  const edit = (side: 'cnr' | 'en', text: string) => {
    onType(isTracked ? editPair(store.startOf(path) as OwnText, side, text) : { ...value, [side]: text })
  }
  const noteOf = (side: 'cnr' | 'en') => (
    <>
      <NameNote
        path={path}
        text={value[side]}
        side={side}
        onReplace={(text) => {
          edit(side, text)
        }}
      />
      {value.stale === side && <StaleNote path={path} pair={value} />}
    </>
  )
  return (
    <BilingualField
      {...props}
      marks={{ cnr: t('screens.mark.cnr'), en: t('screens.mark.en') }}
      isLong={control.isLong}
      maxLength={control.maxLength}
      value={value}
      field={path}
      errors={{ cnr: own ?? cnr, en }}
      notes={{ cnr: noteOf('cnr'), en: noteOf('en') }}
      onChange={(next, side) => {
        edit(side, next[side])
      }}
    />
  )
}

function Choice({ control, path, field, onType, isReadOnly, ...props }: ControlProps & Of<'choice' | 'lookup'>) {
  const text = useText()
  const { people, evidence, offences } = useFormContext()
  const chosen = field.typed as string
  const empty = field.spec.required === true ? text.t('screens.choose') : text.t('screens.unset')
  const options: readonly Option[] =
    control.type === 'lookup'
      ? control.options({ text, people, evidence, offences, chosen })
      : control.values.map((value) => ({ value, label: text.t(keyIn(control.words, value)) }))
  const shared = { ...props, value: chosen, options, field: path, error: useProblemText(path), onChange: onType }
  if (control.type === 'lookup' && control.isLong) {
    return (
      <ComboField
        {...shared}
        placeholder={props.hideLabel ? props.label : empty}
        openLabel={text.t('screens.combo.open')}
        emptyLabel={text.t('screens.combo.empty')}
        isReadOnly={isReadOnly}
        isOpen={control.isOpen === true}
        waitsForTyping={control.waitsForTyping}
      />
    )
  }
  if (control.type === 'choice' && (control.inSight === true || options.length <= MOST_PILLS) && !props.hideLabel) {
    return <Pills {...shared} canClear={field.spec.required !== true} isReadOnly={isReadOnly} />
  }
  return <SelectField {...shared} empty={props.hideLabel ? props.label : empty} isDisabled={isReadOnly} />
}

function Tick({ path, label, row, field, onType, isReadOnly }: ControlProps) {
  return (
    <Checkbox
      label={label}
      row={row}
      isChecked={field.typed as boolean}
      isDisabled={isReadOnly}
      field={path}
      onChange={onType}
    />
  )
}

function Ticks({
  control,
  path,
  label,
  row,
  field,
  onType,
  isReadOnly,
}: ControlProps & Of<'ticks' | 'people' | 'offences'>) {
  const text = useText()
  const { t, pick } = text
  const { people, offences } = useFormContext()
  const options: readonly Option[] =
    control.type === 'ticks'
      ? control.values.map((value) => ({ value, label: t(keyIn(control.words, value)) }))
      : control.type === 'offences'
        ? chargesToChoose(offences, text)
        : people
            .filter(({ role }) => control.roles?.includes(role) ?? true)
            .map((someone) => ({ value: someone.id, label: pick(someone.label) }))
  return (
    <Choices
      {...{ label, row, options, isReadOnly }}
      chosen={field.typed as readonly string[]}
      field={path}
      error={useProblemText(path)}
      onChange={onType}
    />
  )
}

function useDoubtText(path: string): string | undefined {
  const doubt = useDoubt(path)
  const errorText = useErrorText()
  return doubt === undefined ? undefined : errorText(new ApiError(doubt))
}

function useProblemText(path: string): string | undefined {
  const problem = useProblem(path)
  const errorText = useErrorText()
  return problem === undefined ? undefined : errorText(new ApiError(problem))
}
