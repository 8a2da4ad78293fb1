import { useText } from '../../i18n/useText.ts'
import { DialogButton } from '../../ui/DialogButton.tsx'
import { CompleteStep } from './CompleteStep.tsx'
import { HandStepOver } from './HandStepOver.tsx'
import { PostponeStep } from './PostponeStep.tsx'
import type { Keeper, StepProps } from './stepProps.ts'

/** What the signed-in person may do with the next step. */
export function StepActs({ keepers, ...props }: StepProps & Readonly<{ keepers: readonly Keeper[] }>) {
  const { t } = useText()
  const { acts } = props.order
  const others = keepers.filter(({ id }) => id !== props.next.ownerId)
  return (
    <div className="actions">
      {acts.includes('postponeStep') && (
        <DialogButton button={t('radar.postpone.button')} title={t('radar.postpone.title')}>
          {(close) => <PostponeStep {...props} onClose={close} />}
        </DialogButton>
      )}
      {acts.includes('handStepOver') && others.length > 0 && (
        <DialogButton button={t('radar.handOver.button')} title={t('radar.handOver.title')}>
          {(close) => <HandStepOver {...props} keepers={others} onClose={close} />}
        </DialogButton>
      )}
      {acts.includes('completeStep') && (
        <DialogButton button={t('radar.complete.button')} title={t('radar.complete.title')}>
          {(close) => <CompleteStep {...props} onClose={close} />}
        </DialogButton>
      )}
    </div>
  )
}
