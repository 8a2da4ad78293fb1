import { useState, type ReactNode } from 'react'
import { parseDate, readTypedDate } from '../../shared/format/parseDate.ts'
import { useErrorText } from '../i18n/useErrorText.ts'
import { useText } from '../i18n/useText.ts'
import { DayField } from './claimSteps/DayField.tsx'
import { ReasonForm } from './ReasonForm.tsx'

type Props = Readonly<{
  words: Readonly<{ explain: string; day: string; reason: string; submit: string }>
  /** Under which the reason is kept while it is typed. */
  draft: string
  /** The day that stands there at first. */
  proposed: string
  command: Readonly<{ isPending: boolean; error: Error | null }>
  onSubmit: (given: Readonly<{ on: string; reason: string }>) => Promise<unknown>
  onClose: () => void
  /** What is asked after the day, and whether that is whole. */
  more?: Readonly<{ fields: ReactNode; isReady: boolean }>
  /** What is asked below the reason. */
  below?: ReactNode
}>

/** What is asked before an act that is written down with its day and its reason. */
export function DatedReasonForm({ words, draft, proposed, command, onSubmit, onClose, more, below }: Props) {
  const { t } = useText()
  const errorText = useErrorText()
  const [typed, setTyped] = useState(() => readTypedDate(proposed))
  const on = parseDate(typed)
  return (
    <ReasonForm
      words={{ explain: words.explain, field: words.reason, submit: words.submit, cancel: t('screens.cancel') }}
      draft={draft}
      isReady={on.ok && more?.isReady !== false}
      isBusy={command.isPending}
      error={command.error === null ? undefined : errorText(command.error)}
      onSubmit={(reason) => (on.ok ? onSubmit({ on: on.value, reason }) : Promise.reject(new Error('no day')))}
      onClose={onClose}
      below={below}
    >
      <DayField label={words.day} typed={typed} onType={setTyped} />
      {more?.fields}
    </ReasonForm>
  )
}
