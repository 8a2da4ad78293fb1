import { useChannel, useCommand } from '../../api/useChannel.ts'
import { useText } from '../../i18n/useText.ts'
import { ExportForm, ExportProgress } from '../../parts/ExportForm.tsx'
import { DialogButton } from '../../ui/DialogButton.tsx'
import { useStatus } from '../../ui/StatusLine.tsx'

/** A button by which both journals leave as a file that anybody can verify. */
export function JournalExport() {
  const { t } = useText()
  return (
    <DialogButton button={t('screens.audit.export.button')} title={t('screens.audit.export.title')}>
      {(close) => <JournalExportForm onClose={close} />}
    </DialogButton>
  )
}

function JournalExportForm({ onClose }: Readonly<{ onClose: () => void }>) {
  const { t } = useText()
  const { say } = useStatus()
  const save = useCommand('audit.export')
  return (
    <ExportForm
      explain={t('screens.audit.export.explain')}
      reasonLabel={t('screens.audit.export.reason')}
      draft="session/export"
      send={async (reason) => {
        const { rows } = await save.mutateAsync({ reason })
        if (rows !== undefined) say('screens.audit.export.exported', { count: rows })
      }}
      progress={<Progress />}
      onClose={onClose}
    />
  )
}

function Progress() {
  const { t } = useText()
  const { data } = useChannel('audit.exportProgress', {}, { pollWhile: () => true, onlyWhileShown: true })
  const cancel = useCommand('audit.cancelExport')
  return (
    <ExportProgress
      label={t('screens.audit.export.progress')}
      exporting={data?.exporting}
      onStop={() => {
        cancel.mutate({})
      }}
      isStopping={cancel.isPending}
    />
  )
}
