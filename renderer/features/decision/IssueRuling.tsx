import { useState } from 'react'
import type { CaseFileView, ClaimView } from '../../../shared/contract/caseFile.ts'
import type { Decision } from '../../../shared/domain/caseFile/decision.ts'
import type { TypedRuling } from '../../../shared/domain/order/ruling.ts'
import { rulingOf } from '../../forms/ruling.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { ActForm } from '../../parts/ActForm.tsx'
import { Button } from '../../ui/Button.tsx'
import { ModalDialog } from '../../ui/ModalDialog.tsx'
import { PasswordField } from '../../ui/PasswordField.tsx'
import { OwnCertificate } from './OwnCertificate.tsx'
import { refusalAt, useOwnCertificate } from './useOwnCertificate.ts'
import type { RulingEditing } from './useRuling.ts'

type Props = Readonly<{
  file: CaseFileView
  view: ClaimView
  decision: Decision
  editing: RulingEditing
  onIssued: () => void
}>

/** Issuing freezes the ruling: the judge's own password is the signature under it. */
export function IssueRuling(props: Props) {
  const { t } = useText()
  const { form, ruling, preview, refusal } = props.editing
  const [isAsked, setAsked] = useState(false)
  const isReady = ruling !== undefined && preview !== undefined && refusal === null
  function close(): void {
    setAsked(false)
  }
  return (
    <>
      <Button
        kind="primary"
        isDisabled={!isReady}
        onBlocked={() => {
          form.store.attemptSave()
          form.showWrong()
        }}
        onPress={() => {
          setAsked(true)
        }}
      >
        {t('screens.ruling.issue')}
      </Button>
      <ModalDialog title={t('screens.ruling.issueTitle')} isOpen={isAsked} onClose={close}>
        {isAsked && ruling !== undefined && <RulingPassword {...props} kind={ruling.kind} onClose={close} />}
      </ModalDialog>
    </>
  )
}

type PasswordProps = Props & Readonly<{ kind: TypedRuling['kind']; onClose: () => void }>

function RulingPassword({ file, view, decision, editing, kind, onIssued, onClose }: PasswordProps) {
  const { t } = useText()
  const errorText = useErrorText()
  const [password, setPassword] = useState('')
  const certificate = useOwnCertificate()
  const { save } = editing
  const refused = refusalAt('password', save.error)
  async function issue(): Promise<void> {
    const issued = await save.send((answers) => {
      const ruling = rulingOf(answers, decision)
      if (ruling === undefined) throw new Error('a ruling that is not whole')
      return { caseId: file.id, revision: file.revision, claim: view.claim.id, ruling, password, ...certificate.asked }
    })
    setPassword('')
    if (issued !== undefined) onIssued()
  }
  return (
    <ActForm
      explain={t(`screens.ruling.what.${kind}`)}
      submit={t(save.isBusy ? 'screens.issue.busy' : 'screens.ruling.submit')}
      isReady={password !== '' && certificate.isSettled}
      isBusy={save.isBusy}
      onSubmit={() => void issue()}
      onClose={onClose}
    >
      <OwnCertificate choice={certificate} refusal={refusalAt('certificate', save.error)} />
      <PasswordField
        label={t('screens.issue.password')}
        autoFocus
        value={password}
        onChange={setPassword}
        error={refused === null ? undefined : errorText(refused)}
      />
    </ActForm>
  )
}
