import { useState } from 'react'
import { personId } from '../../../shared/domain/staff/account.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { ReasonForm } from '../../parts/ReasonForm.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import type { Keeper, StepFormProps } from './stepProps.ts'

/** To whom the order goes that is followed, and why. */
export function HandStepOver({
  file,
  order,
  keepers,
  onClose,
}: StepFormProps & Readonly<{ keepers: readonly Keeper[] }>) {
  const { t, script } = useText()
  const errorText = useErrorText()
  const handOver = useCommand('step.handOver')
  const [chosen, setChosen] = useState('')
  const to = personId.safeParse(chosen)
  return (
    <ReasonForm
      words={{
        explain: t('radar.handOver.explain'),
        field: t('screens.reason'),
        submit: t('radar.handOver.submit'),
        cancel: t('screens.cancel'),
      }}
      draft={`${file.id}/act/handStepOver_${order.claim}`}
      isReady={to.success}
      isBusy={handOver.isPending}
      error={handOver.error === null ? undefined : errorText(handOver.error)}
      onSubmit={(reason) =>
        to.success
          ? handOver.mutateAsync({
              caseId: file.id,
              revision: file.revision,
              claim: order.claim,
              to: to.data,
              reason,
            })
          : Promise.reject(new Error('step.ownerUnknown'))
      }
      onClose={onClose}
    >
      <SelectField
        label={t('radar.handOver.to')}
        value={chosen}
        empty={t('radar.handOver.choose')}
        options={keepers.map(({ id, displayName }) => ({ value: id, label: script(displayName) }))}
        onChange={setChosen}
      />
    </ReasonForm>
  )
}
