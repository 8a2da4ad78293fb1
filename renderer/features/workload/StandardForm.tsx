import { useState } from 'react'
import type { StageLoad } from '../../../shared/contract/workload.ts'
import { standardDays } from '../../../shared/domain/workload/timeStandard.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { ReasonForm } from '../../parts/ReasonForm.tsx'
import { TextField } from '../../ui/Field.tsx'

type Props = Readonly<{ stage: StageLoad['stage']; standard: number | undefined; onClose: () => void }>

/** In how many days a file is to leave a stage; nothing typed: there is no standard any more. */
export function StandardForm({ stage, standard, onClose }: Props) {
  const { t } = useText()
  const errorText = useErrorText()
  const set = useCommand('workload.setStandard')
  const [typed, setTyped] = useState(standard === undefined ? '' : String(standard))
  const read = typed.trim() === '' ? null : Number(typed.trim())
  const { success: isSound, data: days = null } = standardDays.safeParse(read)
  return (
    <ReasonForm
      draft={`office/act/setStandard_${stage}`}
      words={{
        explain: t('workload.standard.explain'),
        field: t('screens.reason'),
        submit: t('workload.standard.submit'),
        cancel: t('screens.cancel'),
      }}
      isReady={isSound}
      isBusy={set.isPending}
      error={set.error === null ? undefined : errorText(set.error)}
      onSubmit={(reason) => set.mutateAsync({ stage, days, reason })}
      onClose={onClose}
    >
      <TextField
        label={t('workload.standard.days')}
        value={typed}
        maxLength={4}
        error={isSound ? undefined : t('workload.standard.wrong')}
        onChange={setTyped}
      />
    </ReasonForm>
  )
}
