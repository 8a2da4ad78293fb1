import { useState } from 'react'
import type { Input, Output } from '../../shared/contract/channels.ts'
import { SHEET_FORMATS, type SheetFormat } from '../../shared/domain/staff/listColumns.ts'
import { useSession } from '../api/session.ts'
import { useChannel, useCommand } from '../api/useChannel.ts'
import { useText } from '../i18n/useText.ts'
import { DialogButton } from '../ui/DialogButton.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { useStatus } from '../ui/StatusLine.tsx'
import { ExportForm, ExportProgress } from './ExportForm.tsx'

type How = Pick<Input<'list.exportWork'>, 'format' | 'language' | 'reason'>
type Send = (how: How) => Promise<Output<'list.exportWork'>>

/** A button by which a list leaves as a file: asks the form and why, tells how far it has come, and stops it. */
export function ExportList({ send }: Readonly<{ send: Send }>) {
  const { t } = useText()
  const session = useSession()
  if (!session.may('caseFile.exportList')) return null
  return (
    <DialogButton kind="quiet" button={t('screens.listExport.button')} title={t('screens.listExport.title')}>
      {(close) => <ListExportForm send={send} onClose={close} />}
    </DialogButton>
  )
}

function ListExportForm({ send, onClose }: Readonly<{ send: Send; onClose: () => void }>) {
  const { t, language } = useText()
  const { say } = useStatus()
  const [format, setFormat] = useState<SheetFormat>('xlsx')
  return (
    <ExportForm
      explain={t('screens.listExport.explain')}
      reasonLabel={t('screens.listExport.reason')}
      draft="session/export"
      send={async (reason) => {
        const { rows } = await send({ format, language, reason })
        if (rows !== undefined) say('screens.listExport.exported', { count: rows })
      }}
      progress={<Progress />}
      onClose={onClose}
    >
      <SelectField
        label={t('screens.listExport.format')}
        value={format}
        options={SHEET_FORMATS.map((value) => ({ value, label: t(`screens.listExport.formats.${value}`) }))}
        onChange={(value) => {
          setFormat(SHEET_FORMATS.find((one) => one === value) ?? 'xlsx')
        }}
      />
    </ExportForm>
  )
}

function Progress() {
  const { t } = useText()
  const { data } = useChannel('list.exportProgress', {}, { pollWhile: () => true, onlyWhileShown: true })
  const cancel = useCommand('list.cancelExport')
  return (
    <ExportProgress
      label={t('screens.listExport.progress')}
      exporting={data?.exporting}
      onStop={() => {
        cancel.mutate({})
      }}
      isStopping={cancel.isPending}
    />
  )
}
