import { useId } from 'react'

type Props = Readonly<{
  label: string
  row?: string | undefined
  isChecked: boolean
  onChange: (isChecked: boolean) => void
  isDisabled?: boolean
  field?: string | undefined
}>

export function Checkbox({ label, row, isChecked, onChange, isDisabled = false, field }: Props) {
  const id = useId()
  return (
    <span className="check">
      <input
        id={id}
        type="checkbox"
        checked={isChecked}
        disabled={isDisabled}
        data-field={field}
        onChange={(event) => {
          onChange(event.target.checked)
        }}
      />
      <label htmlFor={id}>
        {label}
        {row !== undefined && <span className="unseen">, {row}</span>}
      </label>
    </span>
  )
}
