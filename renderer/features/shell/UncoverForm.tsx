import { useState } from 'react'
import { useSessionCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { PasswordField } from '../../ui/PasswordField.tsx'

/** What takes the cover off while the work goes on behind it: the password of who is at work. Nothing here says who that is. */
export function UncoverForm() {
  const { t } = useText()
  const errorText = useErrorText()
  const [password, setPassword] = useState('')
  const uncover = useSessionCommand('session.uncover')
  const lock = useSessionCommand('session.lock')
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (password === '' || uncover.isPending) return
        uncover.mutate({ password })
        setPassword('')
      }}
    >
      <p>{t('shell.cover.working')}</p>
      <PasswordField
        label={t('shell.signIn.password')}
        value={password}
        onChange={setPassword}
        autoFocus
        error={uncover.error !== null && password === '' ? errorText(uncover.error) : undefined}
      />
      <div className="actions">
        <Button kind="primary" type="submit" isDisabled={password === '' || uncover.isPending}>
          {t('shell.cover.open')}
        </Button>
        <Button
          onPress={() => {
            lock.mutate({})
          }}
        >
          {t('shell.lock')}
        </Button>
      </div>
    </form>
  )
}
