import { useState } from 'react'
import { ApiError } from '../../api/client.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { ActForm } from '../../parts/ActForm.tsx'
import { DialogButton } from '../../ui/DialogButton.tsx'
import { TextField } from '../../ui/Field.tsx'

const FIELDS = ['ratePercent', 'source', 'version'] as const
const NOTHING = { ratePercent: '', source: '', version: '' }

/** The rate of the next half-year, as the Central Bank has published it. */
export function AddRate() {
  const { t } = useText()
  return (
    <DialogButton button={t('screens.law.rate.button')} title={t('screens.law.rate.title')}>
      {(close) => <RateForm onClose={close} />}
    </DialogButton>
  )
}

function RateForm({ onClose }: Readonly<{ onClose: () => void }>) {
  const { t } = useText()
  const errorText = useErrorText()
  const [typed, setTyped] = useState(NOTHING)
  const add = useCommand('law.addRate')
  const field = add.error instanceof ApiError ? add.error.field : undefined
  const isAtField = FIELDS.some((one) => one === field)
  return (
    <ActForm
      explain={t('screens.law.rate.explain')}
      submit={t('screens.law.propose')}
      isBusy={add.isPending}
      error={isAtField ? null : add.error}
      onSubmit={() => {
        add.mutate(typed, { onSuccess: onClose })
      }}
      onClose={onClose}
    >
      {FIELDS.map((name, index) => (
        <TextField
          key={name}
          label={t(`screens.law.rate.${name}`)}
          hint={t(`screens.law.rate.hint.${name}`)}
          value={typed[name]}
          maxLength={name === 'source' ? 300 : 20}
          autoFocus={index === 0}
          error={field === name ? errorText(add.error) : undefined}
          onChange={(value) => {
            setTyped({ ...typed, [name]: value })
          }}
        />
      ))}
    </ActForm>
  )
}
