import { useChannel } from '../../api/useChannel.ts'
import { useText } from '../../i18n/useText.ts'
import { ScreenTask } from './ScreenTask.tsx'

/** That another desk of the office asks for files that are written here; nothing where none does. */
export function PenTask() {
  const { t } = useText()
  const { data } = useChannel('pen.list', {})
  const count = data?.asks.length ?? 0
  if (count === 0) return null
  return (
    <ScreenTask
      title={t('today.penAsk.title')}
      waiting={t('today.penAsk.waiting', { count })}
      open={t('today.arrived.open')}
      to={{ screen: 'packets' }}
    />
  )
}
