import { TextField } from './Field.tsx'

export const PASSWORD_MIN = 12

type Props = Readonly<{
  labels: Readonly<{ password: string; again: string; hint: string; tooShort: string; different: string }>
  value: Readonly<{ password: string; again: string }>
  onChange: (value: Readonly<{ password: string; again: string }>) => void
  showsProblems: boolean
}>

/** Whether the pair may be sent: length is the only rule for a password. */
export function isGoodPassword(value: Props['value']): boolean {
  return value.password.length >= PASSWORD_MIN && value.password === value.again
}

/** A new password, typed twice. */
export function NewPassword({ labels, value, onChange, showsProblems }: Props) {
  const isShort = value.password.length < PASSWORD_MIN
  return (
    <>
      <TextField
        label={labels.password}
        type="password"
        maxLength={200}
        value={value.password}
        hint={labels.hint}
        error={showsProblems && isShort ? labels.tooShort : undefined}
        onChange={(password) => {
          onChange({ ...value, password })
        }}
      />
      <TextField
        label={labels.again}
        type="password"
        maxLength={200}
        value={value.again}
        error={showsProblems && !isShort && value.password !== value.again ? labels.different : undefined}
        onChange={(again) => {
          onChange({ ...value, again })
        }}
      />
    </>
  )
}
