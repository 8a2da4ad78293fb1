import type { CaseFileView, ClaimView } from '../../../shared/contract/caseFile.ts'
import { useSession } from '../../api/session.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useText } from '../../i18n/useText.ts'
import { DatedReasonForm } from '../../parts/DatedReasonForm.tsx'
import { DialogButton } from '../../ui/DialogButton.tsx'

type Props = Readonly<{ file: CaseFileView; view: ClaimView; appeal: number; of: string }>

/** An appeal was withdrawn, or dismissed: when and why. */
export function EndAppeal(props: Props) {
  const { t } = useText()
  return (
    <DialogButton
      button={t('service.appeal.end')}
      label={`${t('service.appeal.end')} ${props.of}`}
      title={t('service.appeal.endTitle')}
    >
      {(close) => <EndForm {...props} onClose={close} />}
    </DialogButton>
  )
}

function EndForm({ file, view, appeal, onClose }: Props & Readonly<{ onClose: () => void }>) {
  const { t } = useText()
  const { today } = useSession()
  const end = useCommand('claim.withdrawAppeal')
  const target = { caseId: file.id, revision: file.revision, claim: view.claim.id, appeal }
  return (
    <DatedReasonForm
      draft={`${file.id}/act/endAppeal_${view.claim.id}_${String(appeal)}`}
      words={{
        explain: t('service.appeal.endExplain'),
        day: t('service.appeal.on'),
        reason: t('screens.reason'),
        submit: t('service.appeal.endSubmit'),
      }}
      proposed={today}
      command={end}
      onSubmit={(given) => end.mutateAsync({ ...target, ...given })}
      onClose={onClose}
    />
  )
}
