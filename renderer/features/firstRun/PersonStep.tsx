import { useState } from 'react'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { AccountFields } from './AccountFields.tsx'
import { accountProblems, type AccountForm } from './setupForm.ts'

type Props = Readonly<{
  offices: readonly string[]
  form: AccountForm
  onChange: (form: AccountForm) => void
  onBack: () => void
  onNext: () => void
}>

/** The first administrator: keeps accounts, never sees the content of a file. */
export function PersonStep({ offices, form, onChange, onBack, onNext }: Props) {
  const { t } = useText()
  const [isTried, setIsTried] = useState(false)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        setIsTried(true)
        if (Object.keys(accountProblems(form)).length === 0) onNext()
      }}
    >
      <AccountFields offices={offices} form={form} onChange={onChange} showsProblems={isTried} choosesRoles={false} />
      <div className="actions">
        <Button onPress={onBack}>{t('screens.back')}</Button>
        <Button kind="primary" type="submit">
          {t('screens.next')}
        </Button>
      </div>
    </form>
  )
}
