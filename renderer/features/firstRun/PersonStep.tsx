import { useRef } from 'react'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { AccountFields } from '../../parts/AccountFields.tsx'
import { findAccountProblems, type AccountForm } from '../../parts/accountForm.ts'
import { useWrongFields } from '../../parts/useWrongFields.ts'

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
  const place = useRef<HTMLFormElement>(null)
  const wrong = useWrongFields(place, findAccountProblems(form))
  return (
    <form
      ref={place}
      onSubmit={(event) => {
        event.preventDefault()
        if (wrong.attempt()) onNext()
      }}
    >
      <AccountFields
        offices={offices}
        form={form}
        onChange={onChange}
        showsProblems={wrong.isTried}
        choosesRoles={false}
      />
      <div className="actions">
        <Button onPress={onBack}>{t('shell.back')}</Button>
        <Button kind="primary" type="submit">
          {t('screens.next')}
        </Button>
        <span className="problem" role="status">
          {wrong.line}
        </span>
      </div>
    </form>
  )
}
