import { wantsSomebody } from '../../../shared/domain/packet/courierState.ts'
import { useCourier } from '../../api/useCourier.ts'
import { useText } from '../../i18n/useText.ts'
import { courierSentence } from '../../parts/courierSentence.ts'
import { ScreenTask } from './ScreenTask.tsx'

/** That the courier stands still, in the words of the screen of packets; nothing while it carries, and where none is installed. */
export function CourierTask() {
  const text = useText()
  const { data } = useCourier()
  if (data === undefined || data === null || !wantsSomebody(data.condition)) return null
  return (
    <ScreenTask
      title={text.t('screens.packets.courier.title')}
      waiting={courierSentence(data, text)}
      open={text.t('today.arrived.open')}
      to={{ screen: 'packets' }}
    />
  )
}
