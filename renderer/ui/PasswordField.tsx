import { controlProps, FieldShell } from './Field.tsx'

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
export function PasswordField(props: Props) {
  return (
    <FieldShell label={props.label} error={props.error} hint={props.hint}>
      {(described) => (
        <input
          {...controlProps(described, props)}
          type="password"
          maxLength={LONGEST}
          autoComplete="off"
          spellCheck={false}
        />
      )}
    </FieldShell>
  )
}
