import { useState, type ReactNode } from 'react'
import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import type { Input, Output } from '../../../shared/contract/channels.ts'
import type { FindingView } from '../../../shared/contract/claim.ts'
import { SHORTEST_REASON } from '../../../shared/contract/reason.ts'
import { useCommand } from '../../api/useChannel.ts'
import { focusFirstFinding } from '../../parts/findings/focusFinding.ts'
import type { CheckedClaim } from '../../parts/findings/findingWords.ts'
import { ActForm } from '../../parts/ActForm.tsx'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { PasswordField } from '../../ui/PasswordField.tsx'
import { WarningReasons, useWarningAnswers } from './WarningReasons.tsx'
import { OwnCertificate } from './OwnCertificate.tsx'
import { refusalAt, useOwnCertificate } from './useOwnCertificate.ts'
import { JudgmentAtIssue, useJudgmentReason } from './JudgmentAtIssue.tsx'

type Props = Readonly<{
  target: Omit<Input<'order.issue'>, 'password' | 'differsBecause' | 'warnings'>
  file: CaseFileView
  claim: CheckedClaim
  findings: readonly FindingView[] | undefined
  totals: Output<'order.preview'>['totals'] | undefined
  judgment: Output<'order.preview'>['judgment']
  /** Whose claim is decided, and who owes. */
  parties: Readonly<{ injured: ReactNode; debtors: readonly string[] }>
  onClose: () => void
}>

/** The judge's own password is the signature under the act. */
export function IssueForm({ target, file, claim, findings, totals, judgment, parties, onClose }: Props) {
  const { t } = useText()
  const errorText = useErrorText()
  const [password, setPassword] = useState('')
  const { draft, why } = useJudgmentReason(target)
  const answers = useWarningAnswers(target, findings)
  const differs = judgment === 'differs'
  const certificate = useOwnCertificate()
  const issue = useCommand('order.issue')
  const refused = refusalAt('password', issue.error)
  return (
    <ActForm
      submit={t(issue.isPending ? 'screens.issue.busy' : 'screens.issue.submit')}
      isReady={
        password !== '' &&
        certificate.isSettled &&
        answers.reasons !== undefined &&
        (!differs || why.typed.trim().length >= SHORTEST_REASON)
      }
      isBusy={issue.isPending}
      onSubmit={() => {
        setPassword('')
        const differsBecause = differs ? { differsBecause: why.typed.trim() } : {}
        issue.mutate(
          { ...target, password, ...differsBecause, warnings: [...(answers.reasons ?? [])], ...certificate.asked },
          {
            onSuccess: () => {
              why.forget()
              answers.forget()
              onClose()
            },
          },
        )
      }}
      onClose={onClose}
    >
      <WhatIsIssued totals={totals} parties={parties} warnings={answers.warnings.length} onClose={onClose} />
      <WarningReasons answers={answers} file={file} claim={claim} />
      <JudgmentAtIssue standing={judgment} why={why} draft={draft} />
      <OwnCertificate choice={certificate} refusal={refusalAt('certificate', issue.error)} />
      <PasswordField
        label={t('screens.issue.password')}
        autoFocus={answers.warnings.length === 0}
        value={password}
        onChange={setPassword}
        error={refused === null ? undefined : errorText(refused)}
      />
    </ActForm>
  )
}

/** `warnings`: how many are open; a press leads to the first. */
type WhatProps = Pick<Props, 'totals' | 'parties' | 'onClose'> & Readonly<{ warnings: number }>

/** The act in words: whose claim, who owes, how much, and what is still warned of. */
function WhatIsIssued({ totals, parties, warnings, onClose }: WhatProps) {
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
