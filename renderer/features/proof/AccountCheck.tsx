import { useState } from 'react'
import { useChannel } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/Field.tsx'
import { Notice } from '../../ui/Notice.tsx'

/** Compares the account on a paper with the one of the order, of which the code holds a check word alone. */
export function AccountCheck({ number, word }: Readonly<{ number: string; word: string }>) {
  const { t } = useText()
  const errorText = useErrorText()
  const [typed, setTyped] = useState('')
  const [asked, setAsked] = useState<string>()
  const { data, error } = useChannel(
    'proof.checkAccount',
    asked === undefined ? undefined : { number, word, account: asked },
    { onlyWhileShown: true },
  )
  return (
    <form
      className="actions"
      onSubmit={(event) => {
        event.preventDefault()
        if (typed.trim() !== '') setAsked(typed)
      }}
    >
      <TextField
        label={t('proof.account.label')}
        hint={t('proof.account.hint')}
        value={typed}
        onChange={(value) => {
          setTyped(value)
          setAsked(undefined)
        }}
      />
      <Button type="submit">{t('proof.account.check')}</Button>
      {error !== null && <Notice tone="bad">{errorText(error)}</Notice>}
      {data !== undefined && (
        <Notice tone={data.agrees ? 'ok' : 'bad'}>
          {t(data.agrees ? 'proof.account.agrees' : 'proof.account.differs')}
        </Notice>
      )}
    </form>
  )
}
