import { useState } from 'react'
import { keysOfRoles } from '../../../shared/domain/staff/keys.ts'
import type { Account, PersonId } from '../../../shared/domain/staff/account.ts'
import { useSessionCommand } from '../../api/useChannel.ts'
import { useText } from '../../i18n/useText.ts'
import { ActForm } from '../../parts/ActForm.tsx'
import { TwoShares, type Shares } from '../../parts/ceremony/TwoShares.tsx'
import { isGoodPassword, NewPassword } from '../../parts/NewPassword.tsx'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'

type Props = Readonly<{ person: PersonId | undefined; accounts: readonly Account[]; onBack: () => void }>

/** A new password for one person by two shares: who, what it opens, the shares of two holders, the password. */
export function Recover({ person, accounts, onBack }: Props) {
  const { t } = useText()
  const [shares, setShares] = useState<Shares | undefined>(undefined)
  const account = accounts.find(({ id }) => id === person)
  return (
    <div className="stack">
      <p className="mut">{t('shell.recover.explain')}</p>
      {account !== undefined && <Opens account={account} />}
      {shares === undefined ? (
        <TwoShares onReady={setShares} onBack={onBack} />
      ) : (
        <OwnWords
          person={person}
          owner={account}
          shares={shares}
          onDone={onBack}
          onBack={() => {
            setShares(undefined)
          }}
        />
      )}
    </div>
  )
}

/** What the password will open, by the roles of the one it is for. */
function Opens({ account }: Readonly<{ account: Account }>) {
  const { t, script } = useText()
  const keys = keysOfRoles(account.roles)
  const reach = keys.includes('identity') ? 'identities' : keys.includes('case') ? 'cases' : 'office'
  return <p>{t(`shell.recover.opens.${reach}`, { name: script(account.displayName) })}</p>
}

type OwnProps = Readonly<{
  person: PersonId | undefined
  owner: Account | undefined
  shares: Shares
  onDone: () => void
  onBack: () => void
}>

function OwnWords({ person, owner, shares, onDone, onBack }: OwnProps) {
  const { t } = useText()
  const [next, setNext] = useState({ password: '', again: '' })
  const [isTried, setIsTried] = useState(false)
  const recover = useSessionCommand('recovery.recover')
  function submit(): void {
    setIsTried(true)
    if (person === undefined || !isGoodPassword(next)) return
    recover.mutate({ person, shares: [...shares], next: next.password })
  }
  if (recover.isSuccess) return <Done onSignIn={onDone} />
  return (
    <ActForm
      submit={t('shell.recover.submit')}
      isBusy={recover.isPending}
      error={recover.error}
      onSubmit={submit}
      onClose={onBack}
      cancel={t('shell.back')}
    >
      <Notice tone="ok">{t('shell.recover.both')}</Notice>
      <NewPassword value={next} onChange={setNext} showsProblems={isTried} owner={owner} autoFocus />
    </ActForm>
  )
}

function Done({ onSignIn }: Readonly<{ onSignIn: () => void }>) {
  const { t } = useText()
  return (
    <>
      <Notice tone="ok">{t('shell.recover.done')}</Notice>
      <div className="actions">
        <Button kind="primary" onPress={onSignIn}>
          {t('shell.recover.signIn')}
        </Button>
      </div>
    </>
  )
}
