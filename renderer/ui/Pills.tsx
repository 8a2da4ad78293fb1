import { useId } from 'react'
import type { Option } from './SelectField.tsx'

type Props = Readonly<{
  label: string
  row?: string | undefined
  options: readonly Option[]
  /** The chosen value; empty where nothing is chosen. */
  value: string
  onChange: (value: string) => void
  /** Whether a second press takes the choice back. */
  canClear: boolean
  isReadOnly?: boolean
  hint?: string | undefined
  error?: string | undefined
  field?: string | undefined
}>

const CLEARING = new Set(['Delete', 'Backspace'])

/** One of a few, all in sight: a press chooses. Where nothing may be chosen, a second press or Delete takes it back. */
export function Pills({
  label,
  row,
  options,
  value,
  onChange,
  canClear,
  isReadOnly = false,
  hint,
  error,
  field,
}: Props) {
  const id = useId()
  const clear = () => {
    if (canClear && !isReadOnly) onChange('')
  }
  return (
    <fieldset
      className={error === undefined ? 'field pills' : 'field pills wrong'}
      role="radiogroup"
      aria-labelledby={`${id}-l`}
      aria-describedby={hint === undefined ? `${id}-e` : `${id}-h ${id}-e`}
      aria-invalid={error === undefined ? undefined : true}
      onKeyDown={(event) => {
        if (!CLEARING.has(event.key)) return
        event.preventDefault()
        clear()
      }}
    >
      <legend id={`${id}-l`}>
        <Name label={label} row={row} />
      </legend>
      <span className="pillRow">
        {options.map((option, position) => (
          <Pill
            key={option.value}
            name={id}
            option={option}
            isChosen={option.value === value}
            isReadOnly={isReadOnly}
            field={position === 0 ? field : undefined}
            onChoose={onChange}
            onClear={clear}
          />
        ))}
      </span>
      <Notes id={id} hint={hint} error={error} />
    </fieldset>
  )
}

function Name({ label, row }: Readonly<{ label: string; row: string | undefined }>) {
  return (
    <>
      {label}
      {row !== undefined && <span className="unseen">, {row}</span>}
    </>
  )
}

/** What the field is about, and what is wrong with it. */
function Notes({ id, hint, error }: Readonly<{ id: string; hint: string | undefined; error: string | undefined }>) {
  return (
    <>
      {hint !== undefined && (
        <span className="hint" id={`${id}-h`}>
          {hint}
        </span>
      )}
      <span aria-live="polite" className="problem" id={`${id}-e`}>
        {error}
      </span>
    </>
  )
}

type PillProps = Readonly<{
  name: string
  option: Option
  isChosen: boolean
  isReadOnly: boolean
  field: string | undefined
  onChoose: (value: string) => void
  onClear: () => void
}>

function Pill({ name, option: { value, label }, isChosen, isReadOnly, field, onChoose, onClear }: PillProps) {
  return (
    <label className="pill">
      <input
        type="radio"
        name={name}
        value={value}
        checked={isChosen}
        disabled={isReadOnly}
        data-field={field}
        onChange={() => {
          onChoose(value)
        }}
        onClick={() => {
          if (isChosen) onClear()
        }}
      />
      {label}
    </label>
  )
}
