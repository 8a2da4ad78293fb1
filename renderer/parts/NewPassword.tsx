import { useText } from '../i18n/useText.ts'
import { PasswordField } from '../ui/PasswordField.tsx'
import type { PasswordOwner } from '../../shared/domain/staff/passwordStrength.ts'
import { PASSWORD_MIN, usePasswordVerdict } from './usePasswordVerdict.ts'

type Props = Readonly<{
  value: Readonly<{ password: string; again: string }>
  onChange: (value: Readonly<{ password: string; again: string }>) => void
  showsProblems: boolean
  /** Whose it is: what belongs to that person is guessed first. */
  owner: PasswordOwner | undefined
  autoFocus?: boolean
}>

/** Whether the pair may be sent: how soon it is guessed the core decides. */
export function isGoodPassword(value: Props['value']): boolean {
  return value.password.length >= PASSWORD_MIN && value.password === value.again
}

const NOBODY: PasswordOwner = { displayName: '', office: '' }

/** A new password, typed twice. */
export function NewPassword({ value, onChange, showsProblems, owner, autoFocus = false }: Props) {
  const { t } = useText()
  const isShort = value.password.length < PASSWORD_MIN
  const verdict = usePasswordVerdict(value.password, owner ?? NOBODY)
  return (
    <>
      <PasswordField
        label={t('shell.password.new')}
        value={value.password}
        autoFocus={autoFocus}
        hint={t(verdict === undefined ? 'shell.password.hint' : `shell.password.verdict.${verdict}`)}
        error={showsProblems && isShort ? t('shell.password.tooShort') : undefined}
        onChange={(password) => {
          onChange({ ...value, password })
        }}
      />
      <PasswordField
        label={t('shell.password.again')}
        value={value.again}
        error={showsProblems && !isShort && value.password !== value.again ? t('shell.password.different') : undefined}
        onChange={(again) => {
          onChange({ ...value, again })
        }}
      />
    </>
  )
}
