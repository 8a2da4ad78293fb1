import { useState, type ReactNode } from 'react'
import type { Input, Output } from '../../../shared/contract/channels.ts'
import { useCommand } from '../../api/useChannel.ts'
import { focusFirstFinding } from '../../parts/findings/focusFinding.ts'
import { ActForm } from '../../parts/ActForm.tsx'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { PasswordField } from '../../ui/PasswordField.tsx'

type Props = Readonly<{
  target: Omit<Input<'order.issue'>, 'password'>
  totals: Output<'order.preview'>['totals'] | undefined
  /** Whose claim is decided, and who owes. */
  parties: Readonly<{ injured: ReactNode; debtors: readonly string[] }>
  /** How many warnings are open; a press leads to the first. */
  warnings: number
  onClose: () => void
}>

/** The judge's own password is the signature under the act. */
export function IssueForm({ target, totals, parties, warnings, onClose }: Props) {
  const { t } = useText()
  const errorText = useErrorText()
  const [password, setPassword] = useState('')
  const issue = useCommand('order.issue')
  return (
    <ActForm
      submit={t(issue.isPending ? 'screens.issue.busy' : 'screens.issue.submit')}
      isReady={password !== ''}
      isBusy={issue.isPending}
      onSubmit={() => {
        setPassword('')
        issue.mutate({ ...target, password }, { onSuccess: onClose })
      }}
      onClose={onClose}
    >
      <WhatIsIssued totals={totals} parties={parties} warnings={warnings} onClose={onClose} />
      <PasswordField
        label={t('screens.issue.password')}
        autoFocus
        value={password}
        onChange={setPassword}
        error={issue.error === null ? undefined : errorText(issue.error)}
      />
    </ActForm>
  )
}

/** The act in words: whose claim, who owes, how much, and what is still warned of. */
function WhatIsIssued({ totals, parties, warnings, onClose }: Omit<Props, 'target'>) {
  const { t, amount } = useText()
  return (
    <>
      <p>{t('screens.issue.explain')}</p>
      <p>
        <span className="mut">{t('screens.issue.injured')}</span> {parties.injured}
        <br />
        <span className="mut">{t('screens.decision.debtors')}</span> {parties.debtors.join(' · ')}
      </p>
      {totals !== undefined && (
        <p>
          {t('screens.issue.totals', { awarded: amount(totals.awardedCents), referred: amount(totals.referredCents) })}
        </p>
      )}
      {warnings > 0 && (
        <p>
          <span aria-hidden="true">▲</span> {t('screens.issue.warnings', { count: warnings })}{' '}
          <Button
            kind="quiet"
            onPress={() => {
              onClose()
              requestAnimationFrame(focusFirstFinding)
            }}
          >
            {t('screens.issue.look')}
          </Button>
        </p>
      )}
    </>
  )
}
