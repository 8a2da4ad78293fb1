import { useState } from 'react'
import { COURT_REGISTER, readMarkInRegister } from '../../../shared/domain/identifiers/caseMark.ts'
import { useSession } from '../../api/session.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { TextField } from '../../ui/Field.tsx'
import { ActForm } from '../ActForm.tsx'
import type { StepProps } from './step.ts'

/** Intake at the court under the mark of its register. */
export function Register({ file, view }: StepProps) {
  const { t } = useText()
  const errorText = useErrorText()
  const { today } = useSession()
  const [mark, setMark] = useState(file.case.courtMark ?? '')
  const register = useCommand('claim.register')
  const read = readMarkInRegister(mark, COURT_REGISTER, Number(today.slice(0, 4)))
  const isOther = read.ok && read.value.display !== mark.trim()
  return (
    <ActForm
      submit={t('screens.court.register')}
      isReady={mark.trim() !== ''}
      isBusy={register.isPending}
      onSubmit={() => {
        register.mutate({ caseId: file.id, revision: file.revision, claim: view.claim.id, courtMark: mark.trim() })
      }}
    >
      <TextField
        label={t('screens.court.mark')}
        hint={isOther ? `→ ${read.value.display}` : t('screens.court.markHint')}
        value={mark}
        onChange={setMark}
        maxLength={200}
        error={register.error === null ? undefined : errorText(register.error)}
      />
    </ActForm>
  )
}
