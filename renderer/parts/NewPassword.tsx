import { useText } from '../i18n/useText.ts'
import { TextField } from '../ui/Field.tsx'

export const PASSWORD_MIN = 12

type Props = Readonly<{
  value: Readonly<{ password: string; again: string }>
  onChange: (value: Readonly<{ password: string; again: string }>) => void
  showsProblems: boolean
  autoFocus?: boolean
}>

/** Whether the pair may be sent: length is the only rule for a password. */
export function isGoodPassword(value: Props['value']): boolean {
  return value.password.length >= PASSWORD_MIN && value.password === value.again
}

/** A new password, typed twice. */
export function NewPassword({ value, onChange, showsProblems, autoFocus = false }: Props) {
  const { t } = useText()
  const isShort = value.password.length < PASSWORD_MIN
  return (
    <>
      <TextField
        label={t('shell.password.new')}
        type="password"
        maxLength={200}
        value={value.password}
        autoFocus={autoFocus}
        hint={t('shell.password.hint')}
        error={showsProblems && isShort ? t('shell.password.tooShort') : undefined}
        onChange={(password) => {
          onChange({ ...value, password })
        }}
      />
      <TextField
        label={t('shell.password.again')}
        type="password"
        maxLength={200}
        value={value.again}
        error={showsProblems && !isShort && value.password !== value.again ? t('shell.password.different') : undefined}
        onChange={(again) => {
          onChange({ ...value, again })
        }}
      />
    </>
  )
}
