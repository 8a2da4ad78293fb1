import { useState } from 'react'
import { SHORTEST_REASON } from '../../../shared/contract/reason.ts'
import type { CeremonyState } from '../../../shared/contract/recovery.ts'
import { RECOVERY_SHARES } from '../../../shared/domain/staff/recoveryShares.ts'
import { ApiError } from '../../api/client.ts'
import { useSecretCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { HolderFields } from '../../parts/ceremony/HolderFields.tsx'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/Field.tsx'
import { Notice } from '../../ui/Notice.tsx'

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
  const [reason, setReason] = useState('')
  const [password, setPassword] = useState('')
  const begin = useSecretCommand('recovery.begin')
  const wrong = wrongHolderOf(begin.error)
  const isReady =
    reason.trim().length >= SHORTEST_REASON && password !== '' && holders.every((one) => one.trim() !== '')
  return (
    <form
      className="panel stack narrow"
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady)
          begin.mutate({ password, reason, holders: holders.map((one) => one.trim()) }, { onSuccess: onBegun })
      }}
    >
      <h2>{t('screens.recovery.renew')}</h2>
      <p className="mut">{t('screens.recovery.renewExplain')}</p>
      <HolderFields
        holders={holders}
        onChange={setHolders}
        wrong={wrong === undefined ? undefined : { place: wrong, text: errorText(begin.error) }}
      />
      <TextField label={t('screens.recovery.reason')} value={reason} onChange={setReason} maxLength={500} />
      <TextField
        label={t('shell.changePassword.current')}
        type="password"
        value={password}
        onChange={setPassword}
        maxLength={200}
      />
      {begin.error !== null && wrong === undefined && <Notice tone="bad">{errorText(begin.error)}</Notice>}
      <div className="actions">
        <Button kind="primary" type="submit" isDisabled={!isReady || begin.isPending}>
          {t(begin.isPending ? 'screens.firstRun.people.preparing' : 'screens.recovery.begin')}
        </Button>
        <Button onPress={onBack}>{t('shell.back')}</Button>
      </div>
    </form>
  )
}

function wrongHolderOf(error: Error | null): number | undefined {
  const field = error instanceof ApiError ? error.field : undefined
  return field?.startsWith('holders.') === true ? Number(field.slice('holders.'.length)) : undefined
}
