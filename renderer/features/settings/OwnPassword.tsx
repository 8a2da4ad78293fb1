import { useState } from 'react'
import { useChannel, useSessionCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { PasswordField } from '../../ui/PasswordField.tsx'
import { isGoodPassword, NewPassword } from '../../parts/NewPassword.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useStatus } from '../../ui/StatusLine.tsx'

const EMPTY = { current: '', next: { password: '', again: '' } }

type Typed = typeof EMPTY

/** The own password, changed with the present one; the journal keeps that it was, never what it is. */
export function OwnPassword() {
  const { t } = useText()
  const errorText = useErrorText()
  const { typed, setTyped, isTried, isBusy, error, submit } = usePasswordChange()
  return (
    <form
      className="panel stack narrow"
      aria-label={t('screens.settings.password.title')}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <h2>{t('screens.settings.password.title')}</h2>
      <p className="mut">{t('screens.settings.password.explain')}</p>
      <Fields typed={typed} onChange={setTyped} showsProblems={isTried} />
      {error !== null && <Notice tone="bad">{errorText(error)}</Notice>}
      <div className="actions">
        <Button kind="primary" type="submit" isDisabled={isBusy}>
          {t(isBusy ? 'screens.settings.password.busy' : 'screens.settings.password.submit')}
        </Button>
      </div>
    </form>
  )
}

type FieldsProps = Readonly<{ typed: Typed; onChange: (typed: Typed) => void; showsProblems: boolean }>

function Fields({ typed, onChange, showsProblems }: FieldsProps) {
  const { t } = useText()
  const { data } = useChannel('session.state', {})
  return (
    <>
      <PasswordField
        label={t('shell.changePassword.current')}
        value={typed.current}
        field="settings.current"
        error={showsProblems && typed.current === '' ? t('shell.error.field.missing') : undefined}
        onChange={(current) => {
          onChange({ ...typed, current })
        }}
      />
      <NewPassword
        value={typed.next}
        showsProblems={showsProblems}
        owner={data?.person}
        onChange={(next) => {
          onChange({ ...typed, next: { ...next } })
        }}
      />
    </>
  )
}

function usePasswordChange() {
  const { say } = useStatus()
  const [typed, setTyped] = useState(EMPTY)
  const [isTried, setIsTried] = useState(false)
  const change = useSessionCommand('session.changePassword')
  function done(): void {
    setTyped(EMPTY)
    setIsTried(false)
    say('screens.settings.password.done')
  }
  function submit(): void {
    setIsTried(true)
    if (typed.current === '' || !isGoodPassword(typed.next) || change.isPending) return
    change.mutate({ current: typed.current, next: typed.next.password }, { onSuccess: done })
  }
  return { typed, setTyped, isTried, isBusy: change.isPending, error: change.error, submit }
}
