import { useState } from 'react'
import { parseDate } from '../../../shared/format/parseDate.ts'
import { ApiError } from '../../api/client.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { ActForm } from '../../parts/ActForm.tsx'
import { DayField } from '../../parts/claimSteps/DayField.tsx'
import { DialogButton } from '../../ui/DialogButton.tsx'
import { TextField } from '../../ui/Field.tsx'

const FIELDS = ['source', 'version'] as const

/** The day from which compensation by the State applies: a version of its table, which waits for a second person. */
export function DateStateCompensation() {
  const { t } = useText()
  return (
    <DialogButton button={t('screens.law.application.button')} title={t('screens.law.application.title')}>
      {(close) => <DayForm onClose={close} />}
    </DialogButton>
  )
}

function DayForm({ onClose }: Readonly<{ onClose: () => void }>) {
  const { t } = useText()
  const errorText = useErrorText()
  const [typedDay, setTypedDay] = useState('')
  const [typed, setTyped] = useState({ source: '', version: '' })
  const bring = useCommand('law.dateStateCompensation')
  const day = parseDate(typedDay)
  const field = bring.error instanceof ApiError ? bring.error.field : undefined
  return (
    <ActForm
      explain={t('screens.law.application.explain')}
      submit={t('screens.law.propose')}
      isBusy={bring.isPending}
      isReady={day.ok}
      error={FIELDS.some((one) => one === field) ? null : bring.error}
      onSubmit={() => {
        if (day.ok) bring.mutate({ appliesFrom: day.value, ...typed }, { onSuccess: onClose })
      }}
      onClose={onClose}
    >
      <DayField label={t('screens.law.application.appliesFrom')} typed={typedDay} onType={setTypedDay} />
      {FIELDS.map((name) => (
        <TextField
          key={name}
          label={t(`screens.law.rate.${name}`)}
          hint={t(`screens.law.rate.hint.${name}`)}
          value={typed[name]}
          maxLength={name === 'source' ? 300 : 20}
          error={field === name ? errorText(bring.error) : undefined}
          onChange={(value) => {
            setTyped({ ...typed, [name]: value })
          }}
        />
      ))}
    </ActForm>
  )
}
