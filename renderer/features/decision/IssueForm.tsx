import { useState } from 'react'
import type { Input, Output } from '../../../shared/contract/channels.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/Field.tsx'

type Props = Readonly<{
  target: Omit<Input<'order.issue'>, 'password'>
  totals: Output<'order.preview'>['totals'] | undefined
  onClose: () => void
}>

/** The judge's own password is the signature under the act. */
export function IssueForm({ target, totals, onClose }: Props) {
  const { t, amount } = useText()
  const errorText = useErrorText()
  const [password, setPassword] = useState('')
  const issue = useCommand('order.issue')
  function submit(): void {
    if (password === '' || issue.isPending) return
    setPassword('')
    issue.mutate({ ...target, password }, { onSuccess: onClose })
  }
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <p>{t('screens.issue.explain')}</p>
      {totals !== undefined && (
        <p>
          {t('screens.issue.totals', { awarded: amount(totals.awardedCents), referred: amount(totals.referredCents) })}
        </p>
      )}
      <TextField
        label={t('screens.issue.password')}
        type="password"
        maxLength={200}
        autoFocus
        value={password}
        onChange={setPassword}
        error={issue.error === null ? undefined : errorText(issue.error)}
      />
      <div className="actions">
        <Button kind="primary" type="submit" isDisabled={password === '' || issue.isPending}>
          {t(issue.isPending ? 'screens.issue.busy' : 'screens.issue.submit')}
        </Button>
        <Button onPress={onClose}>{t('screens.cancel')}</Button>
      </div>
    </form>
  )
}
