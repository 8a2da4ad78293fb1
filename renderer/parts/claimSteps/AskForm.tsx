import { useState } from 'react'
import { shippedDeadlines } from '../../../shared/domain/deadlines/deadlineRules.ts'
import { parseDate, readTypedDate } from '../../../shared/format/parseDate.ts'
import { addDays } from '../../../shared/time/calendarDate.ts'
import { ApiError } from '../../api/client.ts'
import { useSession } from '../../api/session.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useText } from '../../i18n/useText.ts'
import { Choices } from '../../ui/Choices.tsx'
import { ActForm } from '../ActForm.tsx'
import { DayField } from './DayField.tsx'
import type { StepProps } from './step.ts'

// The law sets no number of days; whoever asks may set another.
const USUAL_DAYS = shippedDeadlines.successorAnswer.periods.default.count

/** The request to successors: whom, when, until when they may answer. */
export function AskForm({ file, view, onDone, onClose }: StepProps & Readonly<{ onClose: () => void }>) {
  const { t, pick } = useText()
  const { today } = useSession()
  const ask = useCommand('claim.askSuccessor')
  const known = file.people.filter(({ role }) => role === 'successor')
  const [chosen, setChosen] = useState<readonly string[]>(() => known.map(({ id }) => id))
  const [typedOn, setOn] = useState(readTypedDate(today))
  const [typedUntil, setUntil] = useState(() => readTypedDate(addDays(today, USUAL_DAYS)))
  const [on, until] = [parseDate(typedOn), parseDate(typedUntil)]
  const { error } = ask
  // What is refused of no day stands at the last one.
  const errorAt = (field: 'on' | 'until') => {
    const refused = error instanceof ApiError && error.field === 'on' ? 'on' : 'until'
    return refused === field ? error : null
  }
  const isWhole = on.ok && until.ok && chosen.length > 0
  if (known.length === 0) return <p>{t('screens.succession.none')}</p>
  const close = () => {
    onClose()
    onDone()
  }
  const send = () => {
    if (!on.ok || !until.ok) return
    const target = { caseId: file.id, revision: file.revision, claim: view.claim.id }
    const input = { ...target, successors: [...chosen], on: on.value, until: until.value }
    void ask.mutateAsync(input).then(close, () => undefined)
  }
  return (
    <ActForm
      explain={t('screens.succession.askExplain')}
      submit={t('screens.succession.submitAsk')}
      isReady={isWhole}
      isBusy={ask.isPending}
      onSubmit={send}
      onClose={onClose}
    >
      <Choices
        label={t('screens.succession.who')}
        options={known.map(({ id, label }) => ({ value: id, label: pick(label) }))}
        chosen={chosen}
        onChange={setChosen}
      />
      <DayField label={t('screens.succession.on')} typed={typedOn} onType={setOn} error={errorAt('on')} />
      <DayField label={t('screens.succession.until')} typed={typedUntil} onType={setUntil} error={errorAt('until')} />
    </ActForm>
  )
}
