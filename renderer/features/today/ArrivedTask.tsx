import { useArrived } from '../../api/useArrived.ts'
import { useText } from '../../i18n/useText.ts'
import { ScreenTask } from './ScreenTask.tsx'

/** What the courier has brought and waits on the screen of packets; nothing where there is nothing. */
export function ArrivedTask() {
  const { t } = useText()
  const { data } = useArrived()
  const count = data?.arrived.length ?? 0
  if (count === 0) return null
  return (
    <ScreenTask
      title={t('screens.packets.inbox.title')}
      waiting={t('today.arrived.waiting', { count })}
      open={t('today.arrived.open')}
      to={{ screen: 'packets' }}
    />
  )
}
