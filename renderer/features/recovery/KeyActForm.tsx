import { useState, type ReactNode } from 'react'
import { SHORTEST_REASON } from '../../../shared/contract/reason.ts'
import { useText } from '../../i18n/useText.ts'
import { ActForm } from '../../parts/ActForm.tsx'
import { TextField } from '../../ui/Field.tsx'
import { PasswordField } from '../../ui/PasswordField.tsx'

type Props = Readonly<{
  words: Readonly<{ reason: string; submit: string; cancel: string }>
  /** Whether what is asked besides is whole. */
  isReady?: boolean
  isBusy: boolean
  error: Error | null
  onSubmit: (by: Readonly<{ reason: string; password: string }>) => void
  onClose: () => void
  /** What the act means, and what is asked besides. */
  children: ReactNode
}>

/** What is asked before keys or shares are made anew: why, and the password of whoever makes them. */
export function KeyActForm({ words, isReady = true, isBusy, error, onSubmit, onClose, children }: Props) {
  const { t } = useText()
  const [reason, setReason] = useState('')
  const [password, setPassword] = useState('')
  return (
    <ActForm
      submit={words.submit}
      isReady={isReady && reason.trim().length >= SHORTEST_REASON && password !== ''}
      isBusy={isBusy}
      error={error}
      onSubmit={() => {
        onSubmit({ reason, password })
      }}
      onClose={onClose}
      cancel={words.cancel}
    >
      {children}
      <TextField label={words.reason} value={reason} onChange={setReason} maxLength={500} />
      <PasswordField label={t('shell.changePassword.current')} value={password} onChange={setPassword} />
    </ActForm>
  )
}
