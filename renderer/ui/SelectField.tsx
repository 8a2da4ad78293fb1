import { FieldShell } from './Field.tsx'

export type Option = Readonly<{ value: string; label: string }>
type Props = Readonly<{
  label: string
  row?: string | undefined
  value: string
  options: readonly Option[]
  onChange: (value: string) => void
  empty?: string
  error?: string | undefined
  hint?: string | undefined
  hideLabel?: boolean
  isDisabled?: boolean
  field?: string | undefined
}>

export function SelectField(props: Props) {
  const {
    label,
    row,
    value,
    options,
    onChange,
    empty,
    error,
    hint,
    hideLabel = false,
    isDisabled = false,
    field,
  } = props
  return (
    <FieldShell label={label} row={row} error={error} hint={hint} hideLabel={hideLabel}>
      {({ id, describedBy }) => (
        <select
          id={id}
          value={value}
          disabled={isDisabled}
          data-field={field}
          aria-describedby={describedBy}
          aria-invalid={error === undefined ? undefined : true}
          onChange={(event) => {
            onChange(event.target.value)
          }}
        >
          {empty !== undefined && <option value="">{empty}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </FieldShell>
  )
}
