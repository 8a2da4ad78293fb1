import { useState } from 'react'
import { findHolderFault } from '../../../shared/domain/staff/recoveryShares.ts'
import { ApiError } from '../../api/client.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { HolderFields } from '../../parts/ceremony/HolderFields.tsx'
import { Button } from '../../ui/Button.tsx'
import { toNewAccount, type AccountForm } from '../../parts/accountForm.ts'

type Props = Readonly<{
  people: readonly AccountForm[]
  holders: readonly string[]
  onChange: (holders: readonly string[]) => void
  onBack: () => void
  onNext: () => void
  isBusy: boolean
}>

/** Who keeps the three shares: proposed are those who work with case files. */
export function HoldersStep({ people, holders, onChange, onBack, onNext, isBusy }: Props) {
  const { t } = useText()
  const errorText = useErrorText()
  const [isTried, setIsTried] = useState(false)
  const empty = holders.findIndex((holder) => holder.trim() === '')
  const fault = findHolderFault(holders, people.map(toNewAccount))
  const wrong =
    empty >= 0
      ? { place: empty, text: t('screens.ceremony.holderMissing') }
      : fault === undefined
        ? undefined
        : { place: fault.place, text: errorText(new ApiError({ code: fault.code })) }
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        setIsTried(true)
        if (wrong === undefined) onNext()
      }}
    >
      <HolderFields holders={holders} onChange={onChange} wrong={isTried ? wrong : undefined} />
      <div className="actions">
        <Button onPress={onBack}>{t('shell.back')}</Button>
        <Button kind="primary" type="submit" isDisabled={isBusy}>
          {t(isBusy ? 'screens.firstRun.people.preparing' : 'screens.next')}
        </Button>
      </div>
    </form>
  )
}
