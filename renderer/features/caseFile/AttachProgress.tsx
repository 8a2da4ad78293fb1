import { useChannel, useCommand } from '../../api/useChannel.ts'
import { useText } from '../../i18n/useText.ts'
import { ProgressWithStop } from '../../ui/ProgressWithStop.tsx'

const BYTES_IN_MEGABYTE = 1_000_000

/** How far a file has come, and the way to stop it. */
export function AttachProgress() {
  const { t } = useText()
  const { data } = useChannel('attachment.progress', {}, { pollWhile: () => true })
  const cancel = useCommand('attachment.cancel')
  const receiving = data?.receiving
  const megabytes = (bytes: number) => Math.round(bytes / BYTES_IN_MEGABYTE)
  return (
    <ProgressWithStop
      label={t('screens.attachment.progress')}
      value={receiving}
      said={
        receiving === undefined
          ? t('screens.attachment.progress')
          : t('screens.attachment.done', { done: megabytes(receiving.done), total: megabytes(receiving.total) })
      }
      stop={t('screens.attachment.cancel')}
      isStopping={cancel.isPending}
      onStop={() => {
        cancel.mutate({})
      }}
    />
  )
}
