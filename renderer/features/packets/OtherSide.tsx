import type { Output } from '../../../shared/contract/channels.ts'
import { useText } from '../../i18n/useText.ts'

type Named = Pick<Output<'packet.list'>['sent'][number], 'office' | 'purpose' | 'series'>

/** Who is at the other end of a packet: another office, or another desk of this one. */
export function OtherSide({ packet: { office, purpose, series } }: Readonly<{ packet: Named }>) {
  const { t, office: nameOf } = useText()
  if (purpose !== 'pen') return nameOf(office)
  return series === undefined ? t('screens.packets.book.toSomeDesk') : t('screens.packets.book.toDesk', { series })
}
