import { useState } from 'react'
import { useSessionCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { ActForm } from '../../parts/ActForm.tsx'
import { PasswordField } from '../../ui/PasswordField.tsx'

/** What takes the cover off while the work goes on behind it: the password of who is at work. Nothing here says who that is. */
export function UncoverForm() {
  const { t } = useText()
  const errorText = useErrorText()
  const [password, setPassword] = useState('')
  const uncover = useSessionCommand('session.uncover')
  const lock = useSessionCommand('session.lock')
  return (
    <ActForm
      explain={t('shell.cover.working')}
      submit={t('shell.cover.open')}
      isReady={password !== ''}
      isBusy={uncover.isPending}
      onSubmit={() => {
        uncover.mutate({ password })
        setPassword('')
      }}
      onClose={() => {
        lock.mutate({})
      }}
      cancel={t('shell.lock')}
    >
      <PasswordField
        label={t('shell.signIn.password')}
        value={password}
        onChange={setPassword}
        autoFocus
        error={uncover.error !== null && password === '' ? errorText(uncover.error) : undefined}
      />
    </ActForm>
  )
}
