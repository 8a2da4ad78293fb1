import { useState } from 'react'
import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import type { Output } from '../../../shared/contract/channels.ts'
import type { FindingView } from '../../../shared/contract/claim.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/Field.tsx'
import { ModalDialog } from '../../ui/ModalDialog.tsx'

type Props = Readonly<{
  file: CaseFileView
  claim: string
  findings: readonly FindingView[] | undefined
  totals: Output<'order.preview'>['totals'] | undefined
  store: () => Promise<number | undefined>
}>

/** Issuing freezes the order: what is typed is saved first, then the password is asked. */
export function Issue({ file, claim, findings, totals, store }: Props) {
  const { t, amount } = useText()
  const errorText = useErrorText()
  const [revision, setRevision] = useState<number>()
  const [password, setPassword] = useState('')
  const issue = useCommand('order.issue')
  const isClear = findings !== undefined && findings.every((finding) => finding.severity !== 'blocker')
  const close = () => {
    setRevision(undefined)
  }
  function submit(): void {
    if (revision === undefined || password === '') return
    issue.mutate(
      { caseId: file.id, revision, claim, password },
      {
        onSuccess: close,
        onSettled: () => {
          setPassword('')
        },
      },
    )
  }
  return (
    <>
      <Button kind="primary" isDisabled={!isClear} onPress={() => void store().then(setRevision)}>
        {t('screens.issue.button')}
      </Button>
      <ModalDialog title={t('screens.issue.title')} isOpen={revision !== undefined} onClose={close}>
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
              {t('screens.issue.totals', {
                awarded: amount(totals.awardedCents),
                referred: amount(totals.referredCents),
              })}
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
            <Button onPress={close}>{t('screens.cancel')}</Button>
          </div>
        </form>
      </ModalDialog>
    </>
  )
}
