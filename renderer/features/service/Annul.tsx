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
  const errorText = useErrorText()
  const { today } = useSession()
  const annul = useCommand(`claim.${act}`)
  const [typed, setTyped] = useState(readTypedDate(today))
  const on = parseDate(typed)
  const target = { caseId: file.id, revision: file.revision, claim: view.claim.id }
  return (
    <ReasonForm
      draft={`${file.id}/act/${act}_${view.claim.id}`}
      words={{
        explain: t(`service.annul.${act}`),
        field: t('service.annul.reason'),
        submit: t('service.annul.submit'),
        cancel: t('screens.cancel'),
      }}
      isReady={on.ok}
      isBusy={annul.isPending}
      error={annul.error === null ? undefined : errorText(annul.error)}
      onSubmit={(reason) =>
        on.ok ? annul.mutateAsync({ ...target, on: on.value, reason }) : Promise.reject(new Error('no day'))
      }
      onClose={onClose}
    >
      <DayField label={t('service.annul.on')} typed={typed} onType={setTyped} />
    </ReasonForm>
  )
}
