import { useState } from 'react'
import type { CeremonyState } from '../../../shared/contract/recovery.ts'
import { useSession } from '../../api/session.ts'
import { useChannel, useSecretCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { Ceremony } from '../../parts/ceremony/Ceremony.tsx'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { useStatus } from '../../ui/StatusLine.tsx'
import { KeptShares } from './KeptShares.tsx'
import { NewCeremony } from './NewCeremony.tsx'
import { NewKeys } from './NewKeys.tsx'
import { Rehearsal } from './Rehearsal.tsx'

type Doing = 'looking' | 'rehearsing' | 'renewing'

/** Who keeps the shares of the recovery key, their rehearsal, and new ones in place of those that are out. */
export function Recovery() {
  const { t } = useText()
  const errorText = useErrorText()
  const session = useSession()
  const { data: status, error } = useChannel('recovery.status', {})
  const [doing, setDoing] = useState<Doing>('looking')
  const look = (): void => {
    setDoing('looking')
  }
  return (
    <Page title={t('shell.nav.recovery')}>
      <div className="stack">
        <p>{t('screens.recovery.explain')}</p>
        {error !== null && <Notice tone="bad">{errorText(error)}</Notice>}
        {status !== undefined && <KeptShares status={status} />}
        {doing === 'looking' && (
          <div className="actions">
            <Button
              kind="primary"
              onPress={() => {
                setDoing('rehearsing')
              }}
            >
              {t('screens.recovery.rehearse')}
            </Button>
            {session.mayRead('everyKey') && (
              <Button
                onPress={() => {
                  setDoing('renewing')
                }}
              >
                {t('screens.recovery.renew')}
              </Button>
            )}
          </div>
        )}
        {doing === 'looking' && session.mayRead('everyKey') && <NewKeys />}
        {doing === 'rehearsing' && <Rehearsal onBack={look} />}
        {doing === 'renewing' && <Renewal onBack={look} holders={status?.shares.map(({ holder }) => holder) ?? []} />}
      </div>
    </Page>
  )
}

/** A new ceremony from its reason to its end; until then the shares that are out stay in force. */
function Renewal({ holders, onBack }: Readonly<{ holders: readonly string[]; onBack: () => void }>) {
  const { t } = useText()
  const errorText = useErrorText()
  const { say } = useStatus()
  const [begun, setBegun] = useState<CeremonyState | undefined>(undefined)
  const finish = useSecretCommand('recovery.finish')
  const cancel = useSecretCommand('recovery.cancel')
  const leave = (): void => {
    cancel.mutate({})
    onBack()
  }
  if (begun === undefined) return <NewCeremony holders={holders} onBegun={setBegun} onBack={onBack} />
  const end = (): void => {
    finish.mutate(
      {},
      {
        onSuccess: () => {
          say('screens.recovery.renewed')
          onBack()
        },
      },
    )
  }
  return (
    <div className="stack">
      <Ceremony begun={begun} end={{ label: t('screens.recovery.finish'), isBusy: finish.isPending, onPress: end }} />
      {finish.error !== null && <Notice tone="bad">{errorText(finish.error)}</Notice>}
      <div className="actions">
        <Button onPress={leave}>{t('screens.recovery.stop')}</Button>
      </div>
    </div>
  )
}
