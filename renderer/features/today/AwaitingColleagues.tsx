import { useState } from 'react'
import type { AwaitingColleague } from '../../../shared/contract/staff.ts'
import { useChannel, useCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { ActForm } from '../../parts/ActForm.tsx'
import { DialogButton } from '../../ui/DialogButton.tsx'
import { PasswordField } from '../../ui/PasswordField.tsx'

/** Colleagues who wait for keys this person holds: compared on both screens, then handed on. */
export function AwaitingColleagues() {
  const { t } = useText()
  const { data: colleagues = [] } = useChannel('staff.awaiting', {})
  if (colleagues.length === 0) return null
  return (
    <section className="panel stack" aria-label={t('today.keys.title')}>
      <h2>{t('today.keys.title')}</h2>
      {colleagues.map((colleague) => (
        <Colleague key={colleague.account.id} colleague={colleague} />
      ))}
    </section>
  )
}

function Colleague({ colleague }: Readonly<{ colleague: AwaitingColleague }>) {
  const { t, script, office } = useText()
  const { displayName, roles, sex, office: place } = colleague.account
  const who = {
    name: script(displayName),
    role: roles.map((role) => t(`roles.${role}.${sex}`)).join(', '),
    office: office(place),
  }
  return (
    <div className="actions">
      <span>{t('today.keys.who', who)}</span>
      <DialogButton button={t('today.keys.compare')} title={t('today.keys.title')}>
        {(close) => <Compare colleague={colleague} who={t('today.keys.who', who)} onClose={close} />}
      </DialogButton>
    </div>
  )
}

type CompareProps = Readonly<{ colleague: AwaitingColleague; who: string; onClose: () => void }>

/** The mark that stands on the colleague's screen too; only whoever has compared it hands the keys on, under the own password. */
function Compare({ colleague: { account, mark }, who, onClose }: CompareProps) {
  const { t } = useText()
  const errorText = useErrorText()
  const handOn = useCommand('staff.handOn')
  const [password, setPassword] = useState('')
  return (
    <ActForm
      submit={t('today.keys.submit')}
      isReady={password !== ''}
      isBusy={handOn.isPending}
      onSubmit={() => {
        setPassword('')
        handOn.mutate({ person: account.id, mark, password }, { onSuccess: onClose })
      }}
      onClose={onClose}
    >
      <p>{who}</p>
      <p>{t('today.keys.explain')}</p>
      <p>
        <output className="fingerprint" aria-label={t('today.keys.mark')}>
          {mark}
        </output>
      </p>
      <PasswordField
        label={t('today.keys.password')}
        autoFocus
        value={password}
        onChange={setPassword}
        error={handOn.error === null ? undefined : errorText(handOn.error)}
      />
    </ActForm>
  )
}
