import { useState } from 'react'
import type { PersonId } from '../../../shared/contract/roles.ts'
import type { SessionState } from '../../../shared/contract/session.ts'
import { ApiError } from '../../api/client.ts'
import { useSessionCommand } from '../../api/useChannel.ts'
import { LanguageSwitch } from '../../i18n/LanguageSwitch.tsx'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/Field.tsx'
import { Frame } from '../../ui/Frame.tsx'
import { AccountPicker } from './AccountPicker.tsx'
import { Recover } from './Recover.tsx'
import { useCountdown } from './useCountdown.ts'

/** Who is at this machine, one field, a clear error, a visible wait. */
export function SignIn({ state }: Readonly<{ state: SessionState }>) {
  const { t } = useText()
  const [person, setPerson] = useState<PersonId | undefined>(state.lastPerson ?? state.accounts[0]?.id)
  const [isRecovering, setIsRecovering] = useState(false)
  return (
    <Frame
      brand={t('shell.brand')}
      aside={<LanguageSwitch />}
      title={t(isRecovering ? 'screens.recover.title' : 'screens.signIn.title')}
    >
      <AccountPicker accounts={state.accounts} chosen={person} onChoose={setPerson} />
      {isRecovering ? (
        <Recover
          person={person}
          onBack={() => {
            setIsRecovering(false)
          }}
        />
      ) : (
        <PasswordForm
          key={person ?? ''}
          person={person}
          waitSeconds={state.waitSeconds}
          onRecover={() => {
            setIsRecovering(true)
          }}
        />
      )}
    </Frame>
  )
}

type FormProps = Readonly<{ person: PersonId | undefined; waitSeconds: number; onRecover: () => void }>

function PasswordForm({ person, waitSeconds, onRecover }: FormProps) {
  const { t } = useText()
  const errorText = useErrorText()
  const [password, setPassword] = useState('')
  const [wait, setWait] = useState(() => ({ seconds: waitSeconds, toldAt: Date.now() }))
  const signIn = useSessionCommand('session.signIn')
  const left = useCountdown(wait.seconds, wait.toldAt)
  function submit(): void {
    if (person === undefined || password === '' || left > 0 || signIn.isPending) return
    signIn.mutate(
      { person, password },
      {
        onError: (error) => {
          setPassword('')
          const told = error instanceof ApiError ? Number(error.params['waitSeconds'] ?? 0) : 0
          setWait({ seconds: told, toldAt: Date.now() })
        },
      },
    )
  }
  const failed = signIn.error !== null && password === ''
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <TextField
        label={t('screens.signIn.password')}
        type="password"
        value={password}
        onChange={setPassword}
        maxLength={200}
        autoFocus
        error={failed ? errorText(signIn.error) : undefined}
      />
      <p role="timer" aria-live="off" className="wait">
        {left > 0 ? t('screens.signIn.wait', { count: left }) : ''}
      </p>
      <div className="actions">
        <Button
          kind="primary"
          type="submit"
          isDisabled={person === undefined || password === '' || left > 0 || signIn.isPending}
        >
          {t(signIn.isPending ? 'screens.signIn.opening' : 'screens.signIn.submit')}
        </Button>
        <div className="sp" />
        <Button kind="quiet" onPress={onRecover}>
          {t('screens.signIn.forgotten')}
        </Button>
      </div>
    </form>
  )
}
