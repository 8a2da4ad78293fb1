import { useId } from 'react'
import { Checkbox } from './Checkbox.tsx'
import type { Option } from './SelectField.tsx'

type Props = Readonly<{
  label: string
  row?: string | undefined
  options: readonly Option[]
  chosen: readonly string[]
  onChange: (chosen: readonly string[]) => void
  isReadOnly?: boolean
  error?: string | undefined
  field?: string | undefined
}>

/** None, one or several of a list, as boxes to tick; in the order they were chosen. */
export function Choices({ label, row, options, chosen, onChange, isReadOnly = false, error, field }: Props) {
  const id = useId()
  return (
    <fieldset className={error === undefined ? 'choices' : 'choices wrong'} aria-describedby={`${id}-e`}>
      <legend>
        {label}
        {row !== undefined && <span className="unseen">, {row}</span>}
      </legend>
      {options.map(({ value, label: name }, position) => (
        <Checkbox
          key={value}
          label={name}
          isChecked={chosen.includes(value)}
          isDisabled={isReadOnly}
          field={position === 0 ? field : undefined}
          onChange={(isChecked) => {
            const others = chosen.filter((other) => other !== value)
            onChange(isChecked ? [...others, value] : others)
          }}
        />
      ))}
      <span aria-live="polite" className="problem" id={`${id}-e`}>
        {error}
      </span>
    </fieldset>
  )
}
