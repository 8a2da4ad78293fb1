import { useState } from 'react'
import { parseDate, readTypedDate } from '../../../shared/format/parseDate.ts'
import { useSession } from '../../api/session.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useText } from '../../i18n/useText.ts'
import { Pills } from '../../ui/Pills.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { ActForm } from '../ActForm.tsx'
import { DayField } from './DayField.tsx'
import type { StepProps } from './step.ts'

const ANSWERS = ['maintains', 'declines'] as const

/** What one successor has said, and when; who maintains the claim takes it over. */
export function AnswerForm({ file, view, onDone, onClose }: StepProps & Readonly<{ onClose: () => void }>) {
  const { t, pick } = useText()
  const { today } = useSession()
  const succeed = useCommand('claim.succeed')
  const decline = useCommand('claim.declineSuccession')
  const known = file.people.filter(({ role }) => role === 'successor')
  const [successor, setSuccessor] = useState(known[0]?.id ?? '')
  const [said, setSaid] = useState('')
  const [typedOn, setOn] = useState(readTypedDate(today))
  const on = parseDate(typedOn)
  const close = () => {
    onClose()
    onDone()
  }
  const send = () => {
    const target = { caseId: file.id, revision: file.revision, claim: view.claim.id }
    const command = said === 'maintains' ? succeed : decline
    if (on.ok) void command.mutateAsync({ ...target, successor, on: on.value }).then(close, () => undefined)
  }
  return (
    <ActForm
      explain={t('screens.succession.answerExplain')}
      submit={t('screens.succession.submitAnswer')}
      isReady={on.ok && said !== ''}
      isBusy={succeed.isPending || decline.isPending}
      onSubmit={send}
      onClose={onClose}
    >
      <SelectField
        label={t('screens.succession.successor')}
        value={successor}
        options={known.map(({ id, label }) => ({ value: id, label: pick(label) }))}
        onChange={setSuccessor}
      />
      <Pills
        label={t('screens.succession.said')}
        options={ANSWERS.map((value) => ({ value, label: t(`screens.succession.${value}`) }))}
        value={said}
        onChange={setSaid}
        canClear={false}
      />
      <DayField
        label={t('screens.succession.answeredOn')}
        typed={typedOn}
        onType={setOn}
        error={succeed.error ?? decline.error}
      />
    </ActForm>
  )
}
