import { useChannel, useCommand } from '../../api/useChannel.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'

const BYTES_IN_MEGABYTE = 1_000_000

/** How far a file has come, and the way to stop it. */
export function AttachProgress() {
  const { t } = useText()
  const { data } = useChannel('attachment.progress', {}, { pollWhile: () => true })
  const cancel = useCommand('attachment.cancel')
  const receiving = data?.receiving
  const megabytes = (bytes: number) => Math.round(bytes / BYTES_IN_MEGABYTE)
  return (
    <div className="attachProgress">
      <progress
        aria-label={t('screens.attachment.progress')}
        {...(receiving === undefined ? {} : { value: receiving.done, max: Math.max(1, receiving.total) })}
      />
      <span className="mut">
        {receiving === undefined
          ? t('screens.attachment.progress')
          : t('screens.attachment.done', { done: megabytes(receiving.done), total: megabytes(receiving.total) })}
      </span>
      <Button
        kind="quiet"
        isDisabled={cancel.isPending}
        onPress={() => {
          cancel.mutate({})
        }}
      >
        {t('screens.attachment.cancel')}
      </Button>
    </div>
  )
}
