import { FieldShell } from './Field.tsx'

/** The longest that is taken; the contract says the same. */
const LONGEST = 200

type Props = Readonly<{
  label: string
  value: string
  onChange: (value: string) => void
  error?: string | undefined
  hint?: string | undefined
  autoFocus?: boolean
  field?: string | undefined
}>

/** A password while it is typed: never in sight, and neither kept nor corrected. */
export function PasswordField({ label, value, onChange, error, hint, autoFocus, field }: Props) {
  return (
    <FieldShell label={label} error={error} hint={hint}>
      {({ id, describedBy }) => (
        <input
          id={id}
          type="password"
          value={value}
          autoFocus={autoFocus}
          maxLength={LONGEST}
          autoComplete="off"
          spellCheck={false}
          data-field={field}
          aria-invalid={error === undefined ? undefined : true}
          aria-describedby={describedBy}
          onChange={(event) => {
            onChange(event.target.value)
          }}
        />
      )}
    </FieldShell>
  )
}
