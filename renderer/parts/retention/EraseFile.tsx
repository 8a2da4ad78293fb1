import { useState } from 'react'
import type { CaseId } from '../../../shared/contract/ids.ts'
import { useSession } from '../../api/session.ts'
import { useSecretCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { PasswordField } from '../../ui/PasswordField.tsx'
import { ActForm } from '../ActForm.tsx'

type Props = Readonly<{ caseId: CaseId; proposal: string; onDone: () => void }>

/** The end of a file that another person has proposed to erase, with the password of the head. */
export function EraseFile({ caseId, proposal, onDone }: Props) {
  const { t } = useText()
  const errorText = useErrorText()
  const [password, setPassword] = useState('')
  const erase = useSecretCommand('caseFile.erase')
  if (!useSession().may('caseFile.erase')) return null
  return (
    <section className="stack">
      <h3>{t('screens.retention.erase.title')}</h3>
      <ActForm
        explain={t('screens.retention.erase.explain')}
        submit={t(erase.isPending ? 'screens.retention.erase.busy' : 'screens.retention.erase.submit')}
        isReady={password !== ''}
        isBusy={erase.isPending}
        isDanger
        onSubmit={() => {
          setPassword('')
          erase.mutate({ caseId, proposal, password }, { onSuccess: onDone })
        }}
      >
        <PasswordField
          label={t('screens.retention.erase.password')}
          value={password}
          onChange={setPassword}
          error={erase.error === null ? undefined : errorText(erase.error)}
        />
      </ActForm>
    </section>
  )
}
