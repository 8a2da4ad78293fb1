import { useState } from 'react'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/Field.tsx'

type Props = Readonly<{ isBusy: boolean; onBack: () => void; onConfirm: (code: string) => void }>

/** The code typed back from paper: only then is the vault written. */
export function ConfirmRecovery({ isBusy, onBack, onConfirm }: Props) {
  const { t } = useText()
  const [code, setCode] = useState('')
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (code.trim() !== '') onConfirm(code.trim())
      }}
    >
      <TextField
        label={t('screens.firstRun.confirm.field')}
        kind="code"
        value={code}
        onChange={setCode}
        maxLength={100}
        autoFocus
      />
      <div className="actions">
        <Button onPress={onBack}>{t('screens.firstRun.confirm.back')}</Button>
        <Button kind="primary" type="submit" isDisabled={code.trim() === '' || isBusy}>
          {t(isBusy ? 'screens.firstRun.confirm.busy' : 'screens.firstRun.confirm.submit')}
        </Button>
      </div>
    </form>
  )
}
