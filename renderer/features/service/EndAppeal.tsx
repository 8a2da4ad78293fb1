import { useState } from 'react'
import type { CaseFileView, ClaimView } from '../../../shared/contract/caseFile.ts'
import { parseDate, readTypedDate } from '../../../shared/format/parseDate.ts'
import { useSession } from '../../api/session.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { DayField } from '../../parts/claimSteps/DayField.tsx'
import { ReasonForm } from '../../parts/ReasonForm.tsx'
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
  const errorText = useErrorText()
  const { today } = useSession()
  const end = useCommand('claim.withdrawAppeal')
  const [typed, setTyped] = useState(readTypedDate(today))
  const on = parseDate(typed)
  const target = { caseId: file.id, revision: file.revision, claim: view.claim.id, appeal }
  return (
    <ReasonForm
      draft={`${file.id}/act/endAppeal_${view.claim.id}_${String(appeal)}`}
      words={{
        explain: t('service.appeal.endExplain'),
        field: t('screens.reason'),
        submit: t('service.appeal.endSubmit'),
        cancel: t('screens.cancel'),
      }}
      isReady={on.ok}
      isBusy={end.isPending}
      error={end.error === null ? undefined : errorText(end.error)}
      onSubmit={(reason) =>
        on.ok ? end.mutateAsync({ ...target, on: on.value, reason }) : Promise.reject(new Error('no day'))
      }
      onClose={onClose}
    >
      <DayField label={t('service.appeal.on')} typed={typed} onType={setTyped} />
    </ReasonForm>
  )
}
