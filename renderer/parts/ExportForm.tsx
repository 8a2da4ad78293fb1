import { useState, type ReactNode } from 'react'
import { useErrorText } from '../i18n/useErrorText.ts'
import { useText } from '../i18n/useText.ts'
import { ProgressWithStop } from '../ui/ProgressWithStop.tsx'
import { ReasonForm } from './ReasonForm.tsx'

type Props = Readonly<{
  explain: string
  /** What is asked besides the reason. */
  children?: ReactNode
  reasonLabel: string
  /** Under which the reason is kept. */
  draft: string
  /** Sends it out; rejects with the refusal. */
  send: (reason: string) => Promise<unknown>
  /** How far it has come, while it is on its way. */
  progress: ReactNode
  onClose: () => void
}>

/** What is asked before something leaves the program as a file: why. It stays open where the export is refused. */
export function ExportForm({ explain, children, reasonLabel, draft, send, progress, onClose }: Props) {
  const { t } = useText()
  const errorText = useErrorText()
  const [isBusy, setIsBusy] = useState(false)
  const [error, setError] = useState<unknown>(undefined)
  const run = async (reason: string): Promise<void> => {
    setIsBusy(true)
    setError(undefined)
    try {
      await send(reason)
    } catch (refusal) {
      setIsBusy(false)
      setError(refusal)
      throw refusal
    }
  }
  return (
    <ReasonForm
      words={{
        explain,
        field: reasonLabel,
        submit: t('screens.listExport.submit'),
        cancel: t('screens.listExport.cancel'),
      }}
      draft={draft}
      isBusy={isBusy}
      error={error === undefined ? undefined : errorText(error)}
      isFirst
      onSubmit={run}
      onClose={onClose}
      below={isBusy && progress}
    >
      {children}
    </ReasonForm>
  )
}

type ProgressProps = Readonly<{
  label: string
  exporting: Readonly<{ done: number; total: number }> | undefined
  onStop: () => void
  isStopping: boolean
}>

/** How many rows are written, and the way to stop. */
export function ExportProgress({ label, exporting, onStop, isStopping }: ProgressProps) {
  const { t } = useText()
  if (exporting === undefined) return null
  const { done, total } = exporting
  return (
    <ProgressWithStop
      label={label}
      value={total === 0 ? undefined : exporting}
      said={total === 0 ? t('screens.listExport.done', { done }) : t('screens.listExport.doneOf', { done, total })}
      stop={t('screens.listExport.stop')}
      isStopping={isStopping}
      onStop={onStop}
    />
  )
}
