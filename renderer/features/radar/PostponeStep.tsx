import { proposeDue } from '../../../shared/domain/radar/nextStep.ts'
import { useSession } from '../../api/session.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useText } from '../../i18n/useText.ts'
import { DatedReasonForm } from '../../parts/DatedReasonForm.tsx'
import { NonCollectionField, useNonCollection } from '../../parts/NonCollectionField.tsx'
import type { StepFormProps } from './stepProps.ts'

/** The same step on a later day, and why. */
export function PostponeStep({ file, order, next, onClose }: StepFormProps) {
  const { t } = useText()
  const { today } = useSession()
  const postpone = useCommand('step.postpone')
  const why = useNonCollection(order.nonCollection)
  const from = next.due > today ? next.due : today
  const target = { caseId: file.id, revision: file.revision, claim: order.claim }
  return (
    <DatedReasonForm
      draft={`${file.id}/act/postponeStep_${order.claim}`}
      words={{
        explain: t('radar.postpone.explain'),
        day: t('radar.postpone.due'),
        reason: t('screens.reason'),
        submit: t('radar.postpone.submit'),
      }}
      proposed={proposeDue(order.age?.since, from)}
      command={postpone}
      onSubmit={({ on, reason }) => postpone.mutateAsync({ ...target, due: on, reason, ...why.told })}
      onClose={onClose}
      below={order.stage === 'enforceable' && <NonCollectionField why={why} empty={t('radar.nonCollection.unknown')} />}
    />
  )
}
