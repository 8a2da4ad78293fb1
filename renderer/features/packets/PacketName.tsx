import type { Output } from '../../../shared/contract/channels.ts'
import { useText } from '../../i18n/useText.ts'

type Listed = Output<'packet.list'>['sent'][number]
type Props = Readonly<{
  named: Pick<Listed, 'mark' | 'purpose'> & Partial<Pick<Listed, 'number' | 'sequence' | 'at' | 'by'>>
}>

/** By what a packet is told apart in the delivery book: the file and what for; once it was made, also its number, day and who. */
export function PacketName({ named: { mark, purpose, number, sequence, at, by } }: Props) {
  const { t, day, script } = useText()
  const isMade = sequence !== undefined && at !== undefined && by !== undefined
  return (
    <th scope="row">
      {mark}
      <div className="mut">
        {t(`screens.packets.book.purpose.${purpose}`)}
        {number !== undefined && ` ${number}`}
      </div>
      {isMade && (
        <div className="mut">{t('screens.packets.book.number', { sequence, day: day(at), by: script(by) })}</div>
      )}
    </th>
  )
}
