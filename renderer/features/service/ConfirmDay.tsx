import { useState } from 'react'
import type { CaseFileView, ClaimView } from '../../../shared/contract/caseFile.ts'
import { parseDate, readTypedDate } from '../../../shared/format/parseDate.ts'
import { SHORTEST_REASON } from '../../../shared/contract/reason.ts'
import { useKeptText } from '../../api/useKeptText.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { ActForm } from '../../parts/ActForm.tsx'
import { DayField } from '../../parts/claimSteps/DayField.tsx'
import { ReasonField } from '../../parts/ReasonField.tsx'
import { DialogButton } from '../../ui/DialogButton.tsx'

type Act = 'becomeFinal' | 'becomeEnforceable'
type Props = Readonly<{ file: CaseFileView; view: ClaimView; act: Act; proposed: string }>

const WORDS = { becomeFinal: 'final', becomeEnforceable: 'enforceable' } as const

/** Finality or enforceability from the day that the rules propose, or from a later one with a reason. */
export function ConfirmDay(props: Props) {
  const { t } = useText()
  const words = WORDS[props.act]
  return (
    <DialogButton kind="primary" button={t(`service.${words}.button`)} title={t(`service.${words}.title`)}>
      {(close) => <DayForm {...props} onClose={close} />}
    </DialogButton>
  )
}

function DayForm({ file, view, act, proposed, onClose }: Props & Readonly<{ onClose: () => void }>) {
  const { t } = useText()
  const errorText = useErrorText()
  const [typed, setTyped] = useState(readTypedDate(proposed))
  const kept = `${file.id}/act/${act}_${view.claim.id}`
  const { typed: reason, setTyped: setReason, forget } = useKeptText(kept)
  const confirm = useCommand(`claim.${act}`)
  const on = parseDate(typed)
  const isOther = on.ok && on.value !== proposed
  const isReady = on.ok && (!isOther || reason.trim().length >= SHORTEST_REASON)
  function end(): void {
    forget()
    onClose()
  }
  return (
    <ActForm
      submit={t(`service.${WORDS[act]}.submit`)}
      isReady={isReady}
      isBusy={confirm.isPending}
      onSubmit={() => {
        if (!on.ok) return
        const why = isOther ? { reason: reason.trim() } : {}
        const target = { caseId: file.id, revision: file.revision, claim: view.claim.id }
        void confirm.mutateAsync({ ...target, on: on.value, ...why }).then(end, () => undefined)
      }}
      onClose={end}
    >
      <DayField label={t(`service.${WORDS[act]}.on`)} typed={typed} onType={setTyped} error={confirm.error} />
      {isOther && (
        <ReasonField
          label={t('service.laterReason')}
          value={reason}
          onChange={setReason}
          file={kept}
          error={confirm.error === null ? undefined : errorText(confirm.error)}
        />
      )}
    </ActForm>
  )
}
