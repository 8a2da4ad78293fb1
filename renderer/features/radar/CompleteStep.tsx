import { useState } from 'react'
import { proposeDue, stepKind, stepKindsAt, type StepKind } from '../../../shared/domain/radar/nextStep.ts'
import { parseDate, readTypedDate } from '../../../shared/format/parseDate.ts'
import { keyIn } from '../../../shared/text/messageKey.ts'
import { useKeptText } from '../../api/useKeptText.ts'
import { useSession } from '../../api/session.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { DayField } from '../../parts/claimSteps/DayField.tsx'
import { NonCollectionField, useNonCollection } from '../../parts/NonCollectionField.tsx'
import { ReasonField } from '../../parts/ReasonField.tsx'
import { ReasonForm } from '../../parts/ReasonForm.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import type { StepFormProps } from './stepProps.ts'

/** What was done, and what comes next, by when: one act, so that the order is never without a step. */
export function CompleteStep({ file, order, next, onClose }: StepFormProps) {
  const { t } = useText()
  const errorText = useErrorText()
  const { today } = useSession()
  const complete = useCommand('step.complete')
  const [chosen, setChosen] = useState('')
  const [typed, setTyped] = useState(() => readTypedDate(proposeDue(order.age?.since, today)))
  const noteKey = `${file.id}/act/stepNote_${order.claim}`
  const note = useKeptText(noteKey)
  const why = useNonCollection(order.nonCollection)
  const [kind, due] = [stepKind.safeParse(chosen), parseDate(typed)]
  const noted = note.typed.trim()
  async function send(done: string): Promise<void> {
    if (!kind.success || !due.ok) return
    const after = { kind: kind.data, due: due.value, ...(noted === '' ? {} : { note: noted }) }
    const target = { caseId: file.id, revision: file.revision, claim: order.claim }
    await complete.mutateAsync({ ...target, done, next: after, ...why.told })
    note.forget()
  }
  return (
    <ReasonForm
      words={{
        explain: t('radar.complete.explain'),
        field: t('radar.complete.done'),
        submit: t('radar.complete.submit'),
        cancel: t('screens.cancel'),
      }}
      draft={`${file.id}/act/completeStep_${order.claim}`}
      isReady={kind.success && due.ok && (kind.data !== 'other' || noted !== '')}
      isBusy={complete.isPending}
      error={complete.error === null ? undefined : errorText(complete.error)}
      isFirst
      onSubmit={send}
      onClose={onClose}
      below={
        <>
          {order.stage === 'enforceable' && <NonCollectionField why={why} empty={t('radar.nonCollection.unknown')} />}
          <KindField kinds={kindsAfter(order, next)} chosen={chosen} onChoose={setChosen} />
          <DayField label={t('radar.complete.due')} typed={typed} onType={setTyped} />
          <ReasonField label={t('radar.complete.note')} value={note.typed} onChange={note.setTyped} file={noteKey} />
        </>
      }
    />
  )
}

type KindProps = Readonly<{ kinds: readonly StepKind[]; chosen: string; onChoose: (chosen: string) => void }>

function KindField({ kinds, chosen, onChoose }: KindProps) {
  const { t } = useText()
  return (
    <SelectField
      label={t('radar.complete.kind')}
      value={chosen}
      empty={t('radar.handOver.choose')}
      options={kinds.map((one) => ({ value: one, label: t(keyIn('radar.kind', one)) }))}
      onChange={onChoose}
    />
  )
}

/** What is done is not what comes next, unless it is of no kind. */
function kindsAfter({ stage }: StepFormProps['order'], done: StepFormProps['next']) {
  return stepKindsAt(stage).filter((kind) => kind !== done.kind || kind === 'other')
}
