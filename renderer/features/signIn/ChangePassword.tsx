import { useState } from 'react'
import type { SessionState } from '../../../shared/contract/session.ts'
import { useSessionCommand } from '../../api/useChannel.ts'
import { LanguageSwitch } from '../../parts/LanguageSwitch.tsx'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/Field.tsx'
import { Frame } from '../../ui/Frame.tsx'
import { isGoodPassword, NewPassword } from '../../parts/NewPassword.tsx'
import { Notice } from '../../ui/Notice.tsx'

/** At the first sign-in the password given by the administrator gives way to an own one. */
export function ChangePassword({ state }: Readonly<{ state: SessionState }>) {
  const { t, script } = useText()
  const errorText = useErrorText()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState({ password: '', again: '' })
  const [isTried, setIsTried] = useState(false)
  const change = useSessionCommand('session.changePassword')
  function submit(): void {
    setIsTried(true)
    if (current === '' || !isGoodPassword(next)) return
    change.mutate({ current, next: next.password })
  }
  return (
    <Frame brand={t('shell.brand')} aside={<LanguageSwitch />} title={t('screens.changePassword.title')}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <p>{t('screens.changePassword.explain', { name: script(state.person?.displayName ?? '') })}</p>
        <TextField
          label={t('screens.changePassword.current')}
          type="password"
          value={current}
          onChange={setCurrent}
          maxLength={200}
          autoFocus
        />
        <NewPassword value={next} onChange={setNext} showsProblems={isTried} />
        {change.error !== null && <Notice tone="bad">{errorText(change.error)}</Notice>}
        <div className="actions">
          <Button kind="primary" type="submit" isDisabled={change.isPending}>
            {t('screens.changePassword.submit')}
          </Button>
        </div>
      </form>
    </Frame>
  )
}
