import { useState, type ReactNode } from 'react'
import { SHORTEST_REASON } from '../../shared/contract/reason.ts'
import { useErrorText } from '../i18n/useErrorText.ts'
import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import { TextArea } from '../ui/Field.tsx'
import { ProgressWithStop } from '../ui/ProgressWithStop.tsx'

type Props = Readonly<{
  explain: string
  /** What is asked besides the reason. */
  children?: ReactNode
  reasonLabel: string
  /** Sends it out; rejects with the refusal. */
  send: (reason: string) => Promise<unknown>
  /** How far it has come, while it is on its way. */
  progress: ReactNode
  onClose: () => void
}>

/** What is asked before something leaves the program as a file: why. It stays open where the export is refused. */
export function ExportForm({ explain, children, reasonLabel, send, progress, onClose }: Props) {
  const { t } = useText()
  const errorText = useErrorText()
  const [typed, setTyped] = useState('')
  const [isBusy, setIsBusy] = useState(false)
  const [error, setError] = useState<unknown>(undefined)
  const reason = typed.trim()
  const isReady = reason.length >= SHORTEST_REASON && !isBusy
  const run = () => {
    setIsBusy(true)
    setError(undefined)
    void send(reason).then(onClose, (refusal: unknown) => {
      setIsBusy(false)
      setError(refusal)
    })
  }
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady) run()
      }}
    >
      <p>{explain}</p>
      {children}
      <TextArea
        label={reasonLabel}
        value={typed}
        onChange={setTyped}
        error={error === undefined ? undefined : errorText(error)}
        autoFocus
      />
      {isBusy && progress}
      <div className="actions">
        <Button kind="primary" type="submit" isDisabled={!isReady}>
          {t('screens.listExport.submit')}
        </Button>
        <Button onPress={onClose}>{t('screens.listExport.cancel')}</Button>
      </div>
    </form>
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
