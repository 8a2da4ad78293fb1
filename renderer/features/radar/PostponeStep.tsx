import { useState } from 'react'
import { proposeDue } from '../../../shared/domain/radar/nextStep.ts'
import { parseDate, readTypedDate } from '../../../shared/format/parseDate.ts'
import { useSession } from '../../api/session.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { DayField } from '../../parts/claimSteps/DayField.tsx'
import { ReasonForm } from '../../parts/ReasonForm.tsx'
import type { StepFormProps } from './stepProps.ts'

/** The same step on a later day, and why. */
export function PostponeStep({ file, order, next, onClose }: StepFormProps) {
  const { t } = useText()
  const errorText = useErrorText()
  const { today } = useSession()
  const postpone = useCommand('step.postpone')
  const from = next.due > today ? next.due : today
  const [typed, setTyped] = useState(() => readTypedDate(proposeDue(order.age?.since, from)))
  const due = parseDate(typed)
  return (
    <ReasonForm
      words={{
        explain: t('radar.postpone.explain'),
        field: t('screens.reason'),
        submit: t('radar.postpone.submit'),
        cancel: t('screens.cancel'),
      }}
      draft={`${file.id}/act/postponeStep_${order.claim}`}
      isReady={due.ok}
      isBusy={postpone.isPending}
      error={postpone.error === null ? undefined : errorText(postpone.error)}
      onSubmit={(reason) =>
        due.ok
          ? postpone.mutateAsync({
              caseId: file.id,
              revision: file.revision,
              claim: order.claim,
              due: due.value,
              reason,
            })
          : Promise.reject(new Error(due.error.code))
      }
      onClose={onClose}
    >
      <DayField label={t('radar.postpone.due')} typed={typed} onType={setTyped} />
    </ReasonForm>
  )
}
