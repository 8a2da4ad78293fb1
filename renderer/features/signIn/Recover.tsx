import { useState } from 'react'
import type { PersonId } from '../../../shared/domain/staff/account.ts'
import { useSessionCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/Field.tsx'
import { isGoodPassword, NewPassword } from '../../parts/NewPassword.tsx'
import { Notice } from '../../ui/Notice.tsx'

/** A new password for one person by the recovery code of the office. */
export function Recover({ person, onBack }: Readonly<{ person: PersonId | undefined; onBack: () => void }>) {
  const { t } = useText()
  const errorText = useErrorText()
  const [code, setCode] = useState('')
  const [next, setNext] = useState({ password: '', again: '' })
  const [isTried, setIsTried] = useState(false)
  const recover = useSessionCommand('session.recover')
  function submit(): void {
    setIsTried(true)
    if (person === undefined || code.trim() === '' || !isGoodPassword(next)) return
    recover.mutate({ person, code: code.trim(), next: next.password })
  }
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <p className="mut">{t('shell.recover.explain')}</p>
      <TextField
        label={t('shell.recover.code')}
        kind="code"
        value={code}
        onChange={setCode}
        maxLength={100}
        autoFocus
      />
      <NewPassword value={next} onChange={setNext} showsProblems={isTried} />
      {recover.error !== null && <Notice tone="bad">{errorText(recover.error)}</Notice>}
      <div className="actions">
        <Button kind="primary" type="submit" isDisabled={recover.isPending}>
          {t('shell.recover.submit')}
        </Button>
        <Button onPress={onBack}>{t('shell.back')}</Button>
      </div>
    </form>
  )
}
