import { useChannel } from '../../api/useChannel.ts'
import { useText } from '../../i18n/useText.ts'
import { ScreenTask } from './ScreenTask.tsx'

/** Erasures that wait for the head of the office; nothing where there are none. */
export function RetentionTask() {
  const { t } = useText()
  const { data } = useChannel('retention.list', { list: 'proposed' })
  const count = data?.rows.length ?? 0
  if (count === 0) return null
  const waiting =
    data?.next === undefined ? t('today.retention.waiting', { count }) : t('today.retention.many', { count })
  return (
    <ScreenTask
      title={t('screens.retention.title')}
      waiting={waiting}
      open={t('today.retention.open')}
      to={{ screen: 'retention' }}
    />
  )
}
