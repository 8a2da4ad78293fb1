import { useState } from 'react'
import type { Input } from '../../../shared/contract/channels.ts'
import type { SessionState } from '../../../shared/contract/session.ts'
import { ApiError } from '../../api/client.ts'
import { useSessionCommand } from '../../api/useChannel.ts'
import { LanguageSwitch } from '../../parts/LanguageSwitch.tsx'
import { useText } from '../../i18n/useText.ts'
import { PasswordField } from '../../ui/PasswordField.tsx'
import { Frame } from '../../ui/Frame.tsx'
import { ActForm } from '../../parts/ActForm.tsx'
import { isGoodPassword, NewPassword } from '../../parts/NewPassword.tsx'

type Props = Readonly<{
  state: SessionState
  /** The given password as it was typed a moment ago; empty where the window does not know it. */
  given: string
  /** The given password was not the right one: it is asked for. */
  onRefused: () => void
}>

/** At the first sign-in the password given by the administrator gives way to an own one; who has just typed it is not asked again. */
export function ChangePassword({ state, given, onRefused }: Props) {
  const { t, script } = useText()
  const [typed, setTyped] = useState('')
  const [next, setNext] = useState({ password: '', again: '' })
  const [isTried, setIsTried] = useState(false)
  const change = useFirstChange(onRefused)
  function submit(): void {
    const current = given === '' ? typed : given
    setIsTried(true)
    if (current !== '' && isGoodPassword(next)) change.send({ current, next: next.password })
  }
  return (
    <Frame brand={t('shell.brand')} aside={<LanguageSwitch />} title={t('shell.changePassword.title')}>
      <ActForm
        explain={t('shell.changePassword.explain', { name: script(state.person?.displayName ?? '') })}
        submit={t('shell.changePassword.submit')}
        isBusy={change.isBusy}
        error={change.error}
        onSubmit={submit}
      >
        {given === '' && (
          <PasswordField label={t('shell.changePassword.current')} value={typed} onChange={setTyped} autoFocus />
        )}
        <NewPassword
          value={next}
          onChange={setNext}
          showsProblems={isTried}
          owner={state.person}
          autoFocus={given !== ''}
        />
      </ActForm>
    </Frame>
  )
}

function useFirstChange(onRefused: () => void) {
  const change = useSessionCommand('session.changePassword')
  return {
    error: change.error,
    isBusy: change.isPending,
    send: (input: Input<'session.changePassword'>) => {
      change.mutate(input, {
        onError: (error) => {
          if (error instanceof ApiError && error.code === 'password.wrong') onRefused()
        },
      })
    },
  }
}
