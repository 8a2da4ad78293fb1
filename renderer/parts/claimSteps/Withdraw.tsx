import { useState } from 'react'
import { parseDate, readTypedDate } from '../../../shared/format/parseDate.ts'
import { useSession } from '../../api/session.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { DialogButton } from '../../ui/DialogButton.tsx'
import { TextField } from '../../ui/Field.tsx'
import { ActForm } from '../ActForm.tsx'
import type { StepProps } from './step.ts'

/** The claimant withdraws the claim by a statement of some day; in the criminal case that is final (ZKP 237/1). */
export function Withdraw(props: StepProps) {
  const { t } = useText()
  return (
    <DialogButton kind="danger" button={t('screens.withdraw.button')} title={t('screens.withdraw.title')}>
      {(close) => <WithdrawForm {...props} onClose={close} />}
    </DialogButton>
  )
}

function WithdrawForm({ file, view, onDone, onClose }: StepProps & Readonly<{ onClose: () => void }>) {
  const { t } = useText()
  const errorText = useErrorText()
  const { today } = useSession()
  const [typed, setTyped] = useState(readTypedDate(today))
  const withdraw = useCommand('claim.withdraw')
  const on = parseDate(typed)
  const problem = on.ok ? withdraw.error : on.error.code
  return (
    <ActForm
      explain={t('screens.withdraw.explain')}
      submit={t('screens.withdraw.submit')}
      isReady={on.ok}
      isBusy={withdraw.isPending}
      isDanger
      onSubmit={() => {
        if (!on.ok) return
        const target = { caseId: file.id, revision: file.revision, claim: view.claim.id }
        void withdraw.mutateAsync({ ...target, on: on.value }).then(onDone, () => undefined)
      }}
      onClose={onClose}
    >
      <TextField
        label={t('screens.withdraw.on')}
        value={typed}
        onChange={setTyped}
        maxLength={20}
        error={problem === null ? undefined : errorText(problem)}
      />
    </ActForm>
  )
}
