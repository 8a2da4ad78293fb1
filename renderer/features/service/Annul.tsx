import type { CaseFileView, ClaimView } from '../../../shared/contract/caseFile.ts'
import { useSession } from '../../api/session.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useText } from '../../i18n/useText.ts'
import { DatedReasonForm } from '../../parts/DatedReasonForm.tsx'
import { DialogButton } from '../../ui/DialogButton.tsx'

type Props = Readonly<{ file: CaseFileView; view: ClaimView; act: 'annulOnAppeal' | 'annul' }>

/** The order falls, on appeal or by an extraordinary remedy: when and why. */
export function Annul(props: Props) {
  const { t } = useText()
  return (
    <DialogButton button={t('service.annul.button')} title={t('service.annul.title')}>
      {(close) => <AnnulForm {...props} onClose={close} />}
    </DialogButton>
  )
}

function AnnulForm({ file, view, act, onClose }: Props & Readonly<{ onClose: () => void }>) {
  const { t } = useText()
  const { today } = useSession()
  const annul = useCommand(`claim.${act}`)
  const target = { caseId: file.id, revision: file.revision, claim: view.claim.id }
  return (
    <DatedReasonForm
      draft={`${file.id}/act/${act}_${view.claim.id}`}
      words={{
        explain: t(`service.annul.${act}`),
        day: t('service.annul.on'),
        reason: t('service.annul.reason'),
        submit: t('service.annul.submit'),
      }}
      proposed={today}
      command={annul}
      onSubmit={(given) => annul.mutateAsync({ ...target, ...given })}
      onClose={onClose}
    />
  )
}
