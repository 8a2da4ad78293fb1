import type { ReactNode } from 'react'
import { SHORTEST_REASON } from '../../shared/contract/reason.ts'
import { useKeptText } from '../api/useKeptText.ts'
import { ActForm } from './ActForm.tsx'
import { ReasonField } from './ReasonField.tsx'

type Props = Readonly<{
  words: Readonly<{ explain: string; field: string; submit: string; cancel: string }>
  /** Under which the reason is kept while it is typed. */
  draft: string
  /** Whether what is asked besides is whole. */
  isReady?: boolean
  isBusy: boolean
  error: string | undefined
  isFirst?: boolean
  /** The form closes when the act is done, and stays with its `error` where it was refused. */
  onSubmit: (reason: string) => Promise<unknown>
  onClose: () => void
  /** What is asked besides the reason, before it; and what is told beneath. */
  children?: ReactNode
  below?: ReactNode
}>

/** What is asked before an act that is written down with its reason: its own fields, and why. */
export function ReasonForm(props: Props) {
  const { words, draft, isReady = true, isBusy, error, isFirst = false, onSubmit, onClose, children, below } = props
  const { typed, setTyped, forget } = useKeptText(draft)
  const reason = typed.trim()
  function end(): void {
    forget()
    onClose()
  }
  return (
    <ActForm
      explain={words.explain}
      submit={words.submit}
      isReady={isReady && reason.length >= SHORTEST_REASON}
      isBusy={isBusy}
      onSubmit={() => void onSubmit(reason).then(end, () => undefined)}
      onClose={end}
      cancel={words.cancel}
    >
      {children}
      <ReasonField
        label={words.field}
        value={typed}
        onChange={setTyped}
        file={draft}
        error={error}
        autoFocus={isFirst}
      />
      {below}
    </ActForm>
  )
}
