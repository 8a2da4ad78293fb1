import type { Output } from '../../shared/contract/channels.ts'
import type { Text } from '../i18n/useText.ts'

/** How it stands with a courier, where one is installed. */
export type Courier = NonNullable<Output<'packet.courier'>>

/** How it stands in a sentence: with when it last reached the mailbox, or last told anything where that is what counts. */
export function courierSentence({ condition, told, underWay }: Courier, { t, day, time }: Text): string {
  const at = condition === 'silent' || condition === 'stopped' ? told?.written : told?.lastContact
  const hasNoContact = (condition === 'away' || condition === 'working') && (at === undefined || at === null)
  if (hasNoContact) return t('screens.packets.courier.condition.noContact')
  const when = at === undefined || at === null ? {} : { day: day(at), time: time(at) }
  return t(`screens.packets.courier.condition.${condition}`, { ...when, count: underWay })
}
