import { useState } from 'react'
import type { PersonId } from '../../../shared/domain/staff/account.ts'
import { ApiError } from '../../api/client.ts'
import { useSessionCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { PasswordField } from '../../ui/PasswordField.tsx'
import { useCountdown } from './useCountdown.ts'

type Props = Readonly<{
  person: PersonId | undefined
  waitSeconds: number
  autoFocus: boolean
  /** Told what is tried; empty once it was refused. */
  onTry: (password: string) => void
  onRecover: () => void
}>

/** One field; after a failure it empties, says what happened, and counts down to the next attempt. */
export function PasswordForm({ person, waitSeconds, autoFocus, onTry, onRecover }: Props) {
  const { t } = useText()
  const errorText = useErrorText()
  const [password, setPassword] = useState('')
  const attempt = useAttempt(waitSeconds, () => {
    setPassword('')
    onTry('')
  })
  const canTry = person !== undefined && password !== '' && attempt.left === 0 && !attempt.isBusy
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (!canTry) return
        onTry(password)
        attempt.send({ person, password })
      }}
    >
      <PasswordField
        label={t('shell.signIn.password')}
        value={password}
        onChange={setPassword}
        autoFocus={autoFocus}
        error={attempt.error !== null && password === '' ? errorText(attempt.error) : undefined}
      />
      <p role="timer" aria-live="off" className="wait">
        {attempt.left > 0 ? t('shell.signIn.wait', { count: attempt.left }) : ''}
      </p>
      <div className="actions">
        <Button kind="primary" type="submit" isDisabled={!canTry}>
          {t(attempt.isBusy ? 'shell.signIn.opening' : 'shell.signIn.submit')}
        </Button>
        <div className="sp" />
        <Button kind="quiet" onPress={onRecover}>
          {t('shell.signIn.forgotten')}
        </Button>
      </div>
    </form>
  )
}

function useAttempt(waitSeconds: number, onFailed: () => void) {
  const [wait, setWait] = useState(() => ({ seconds: waitSeconds, toldAt: Date.now() }))
  const signIn = useSessionCommand('session.signIn')
  const left = useCountdown(wait.seconds, wait.toldAt)
  return {
    left,
    isBusy: signIn.isPending,
    error: signIn.error,
    send: (input: Readonly<{ person: PersonId; password: string }>) => {
      signIn.mutate(input, {
        onError: (error) => {
          const told = error instanceof ApiError ? Number(error.params['waitSeconds'] ?? 0) : 0
          setWait({ seconds: told, toldAt: Date.now() })
          onFailed()
        },
      })
    },
  }
}
