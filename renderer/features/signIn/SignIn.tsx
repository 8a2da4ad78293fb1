import { useState } from 'react'
import type { PersonId } from '../../../shared/domain/staff/account.ts'
import type { SessionState } from '../../../shared/contract/session.ts'
import { INTERRUPTED } from '../../../shared/contract/interruption.ts'
import { LanguageSwitch } from '../../parts/LanguageSwitch.tsx'
import { PracticeDoor } from '../../parts/PracticeDoor.tsx'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { Frame } from '../../ui/Frame.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { AccountPicker } from './AccountPicker.tsx'
import { PasswordForm } from './PasswordForm.tsx'
import { Recover } from './Recover.tsx'

type Props = Readonly<{ state: SessionState; onTry: (password: string) => void; onRestore: () => void }>

/** Who is at this machine, one field, a clear error, a visible wait. */
export function SignIn({ state, onTry, onRestore }: Props) {
  const { t } = useText()
  const [person, setPerson] = useState<PersonId | undefined>(state.lastPerson ?? state.accounts[0]?.id)
  // Who goes through the names by the arrow keys stays among them; a name that is pointed at leads to its password.
  const [leadsToPassword, setLeadsToPassword] = useState(true)
  const [isRecovering, setIsRecovering] = useState(false)
  return (
    <Frame
      brand={t('shell.brand')}
      aside={<LanguageSwitch />}
      title={t(isRecovering ? 'shell.recover.title' : 'shell.signIn.title')}
    >
      {isInterrupted() && <Notice tone="warn">{t('shell.signIn.interrupted')}</Notice>}
      <AccountPicker
        accounts={state.accounts}
        disabled={state.disabled}
        chosen={person}
        onChoose={(chosen, isPointed) => {
          setPerson(chosen)
          setLeadsToPassword(isPointed)
        }}
      />
      {isRecovering ? (
        <Recover
          key={person ?? ''}
          person={person}
          accounts={state.accounts}
          onBack={() => {
            setIsRecovering(false)
          }}
        />
      ) : (
        <PasswordForm
          key={person ?? ''}
          person={person}
          waitSeconds={state.waitSeconds}
          autoFocus={leadsToPassword}
          onTry={onTry}
          onRecover={() => {
            setIsRecovering(true)
          }}
        />
      )}
      {!isRecovering && <PracticeDoor />}
      {!isRecovering && <ToRestore onPress={onRestore} />}
    </Frame>
  )
}

function ToRestore({ onPress }: Readonly<{ onPress: () => void }>) {
  const { t } = useText()
  return (
    <div className="actions">
      <div className="sp" />
      <Button kind="quiet" onPress={onPress}>
        {t('shell.restore')}
      </Button>
    </div>
  )
}

// The build draws the page where there is no address.
function isInterrupted(): boolean {
  return 'location' in globalThis && location.hash === INTERRUPTED
}
