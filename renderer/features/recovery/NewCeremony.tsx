import { useState } from 'react'
import type { CeremonyState } from '../../../shared/contract/recovery.ts'
import { RECOVERY_SHARES } from '../../../shared/domain/staff/recoveryShares.ts'
import { ApiError } from '../../api/client.ts'
import { useSecretCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { HolderFields } from '../../parts/ceremony/HolderFields.tsx'
import { KeyActForm } from './KeyActForm.tsx'

type Props = Readonly<{
  holders: readonly string[]
  onBegun: (state: CeremonyState) => void
  onBack: () => void
}>

/** Why new shares are made, who keeps them, and the password of whoever makes them. */
export function NewCeremony({ holders: former, onBegun, onBack }: Props) {
  const { t } = useText()
  const errorText = useErrorText()
  const [holders, setHolders] = useState<readonly string[]>(() =>
    Array.from({ length: RECOVERY_SHARES }, (_none, place) => former[place] ?? ''),
  )
  const begin = useSecretCommand('recovery.begin')
  const wrong = wrongHolderOf(begin.error)
  return (
    <section className="panel stack narrow">
      <h2>{t('screens.recovery.renew')}</h2>
      <KeyActForm
        words={{
          reason: t('screens.recovery.reason'),
          submit: t(begin.isPending ? 'screens.firstRun.people.preparing' : 'screens.recovery.begin'),
          cancel: t('shell.back'),
        }}
        isReady={holders.every((one) => one.trim() !== '')}
        isBusy={begin.isPending}
        error={wrong === undefined ? begin.error : null}
        onSubmit={(by) => {
          begin.mutate({ ...by, holders: holders.map((one) => one.trim()) }, { onSuccess: onBegun })
        }}
        onClose={onBack}
      >
        <p className="mut">{t('screens.recovery.renewExplain')}</p>
        <HolderFields
          holders={holders}
          onChange={setHolders}
          wrong={wrong === undefined ? undefined : { place: wrong, text: errorText(begin.error) }}
        />
      </KeyActForm>
    </section>
  )
}

function wrongHolderOf(error: Error | null): number | undefined {
  const field = error instanceof ApiError ? error.field : undefined
  return field?.startsWith('holders.') === true ? Number(field.slice('holders.'.length)) : undefined
}
