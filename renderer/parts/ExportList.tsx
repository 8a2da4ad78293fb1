import { useState } from 'react'
import type { Input, Output } from '../../shared/contract/channels.ts'
import { SHEET_FORMATS, type SheetFormat } from '../../shared/domain/staff/listColumns.ts'
import { useSession } from '../api/session.ts'
import { useChannel, useCommand } from '../api/useChannel.ts'
import { useErrorText } from '../i18n/useErrorText.ts'
import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import { DialogButton } from '../ui/DialogButton.tsx'
import { TextArea } from '../ui/Field.tsx'
import { ProgressWithStop } from '../ui/ProgressWithStop.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { useStatus } from '../ui/StatusLine.tsx'

type How = Pick<Input<'list.exportWork'>, 'format' | 'language' | 'reason'>
type Send = (how: How) => Promise<Output<'list.exportWork'>>

/** As short a reason as the journal takes. */
const REASON_LENGTH = 5

/** A button by which a list leaves as a file: asks the form and why, tells how far it has come, and stops it. */
export function ExportList({ send }: Readonly<{ send: Send }>) {
  const { t } = useText()
  const session = useSession()
  if (!session.may('caseFile.exportList')) return null
  return (
    <DialogButton kind="quiet" button={t('screens.listExport.button')} title={t('screens.listExport.title')}>
      {(close) => <ExportForm send={send} onClose={close} />}
    </DialogButton>
  )
}

/** The export as it is asked for: running or not, and why it was refused. */
function useSending(send: Send, onSent: () => void) {
  const { say } = useStatus()
  const [isBusy, setIsBusy] = useState(false)
  const [error, setError] = useState<unknown>(undefined)
  const run = (how: How) => {
    setIsBusy(true)
    setError(undefined)
    void send(how).then(
      ({ rows }) => {
        if (rows !== undefined) say('screens.listExport.exported', { count: rows })
        onSent()
      },
      (refusal: unknown) => {
        setIsBusy(false)
        setError(refusal)
      },
    )
  }
  return { isBusy, error, run }
}

function ExportForm({ send, onClose }: Readonly<{ send: Send; onClose: () => void }>) {
  const { t, language } = useText()
  const errorText = useErrorText()
  const [format, setFormat] = useState<SheetFormat>('xlsx')
  const [typed, setTyped] = useState('')
  const { isBusy, error, run } = useSending(send, onClose)
  const reason = typed.trim()
  const isReady = reason.length >= REASON_LENGTH && !isBusy
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady) run({ format, language, reason })
      }}
    >
      <p>{t('screens.listExport.explain')}</p>
      <SelectField
        label={t('screens.listExport.format')}
        value={format}
        options={SHEET_FORMATS.map((value) => ({ value, label: t(`screens.listExport.formats.${value}`) }))}
        onChange={(value) => {
          setFormat(SHEET_FORMATS.find((one) => one === value) ?? 'xlsx')
        }}
      />
      <TextArea
        label={t('screens.listExport.reason')}
        value={typed}
        onChange={setTyped}
        error={error === undefined ? undefined : errorText(error)}
        autoFocus
      />
      {isBusy && <Progress />}
      <div className="actions">
        <Button kind="primary" type="submit" isDisabled={!isReady}>
          {t('screens.listExport.submit')}
        </Button>
        <Button onPress={onClose}>{t('screens.listExport.cancel')}</Button>
      </div>
    </form>
  )
}

/** How many rows are written, and the way to stop. */
function Progress() {
  const { t } = useText()
  const { data } = useChannel('list.exportProgress', {}, { pollWhile: () => true, onlyWhileShown: true })
  const cancel = useCommand('list.cancelExport')
  const exporting = data?.exporting
  if (exporting === undefined) return null
  const { done, total } = exporting
  return (
    <ProgressWithStop
      label={t('screens.listExport.progress')}
      value={total === 0 ? undefined : exporting}
      said={total === 0 ? t('screens.listExport.done', { done }) : t('screens.listExport.doneOf', { done, total })}
      stop={t('screens.listExport.stop')}
      isStopping={cancel.isPending}
      onStop={() => {
        cancel.mutate({})
      }}
    />
  )
}
