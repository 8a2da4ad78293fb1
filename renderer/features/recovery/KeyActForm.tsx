import { useState, type ReactNode } from 'react'
import { SHORTEST_REASON } from '../../../shared/contract/reason.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/Field.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { PasswordField } from '../../ui/PasswordField.tsx'

type Props = Readonly<{
  words: Readonly<{ reason: string; submit: string; cancel: string }>
  /** Whether what is asked besides is whole. */
  isReady?: boolean
  isBusy: boolean
  error: string | undefined
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
  const isWhole = isReady && !isBusy && reason.trim().length >= SHORTEST_REASON && password !== ''
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (isWhole) onSubmit({ reason, password })
      }}
    >
      {children}
      <TextField label={words.reason} value={reason} onChange={setReason} maxLength={500} />
      <PasswordField label={t('shell.changePassword.current')} value={password} onChange={setPassword} />
      {error !== undefined && <Notice tone="bad">{error}</Notice>}
      <div className="actions">
        <Button kind="primary" type="submit" isDisabled={!isWhole}>
          {words.submit}
        </Button>
        <Button onPress={onClose}>{words.cancel}</Button>
      </div>
    </form>
  )
}
