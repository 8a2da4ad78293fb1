import type { Output } from '../../../shared/contract/channels.ts'
import { useText } from '../../i18n/useText.ts'
import { Notice } from '../../ui/Notice.tsx'

type Receipt = Pick<Extract<Output<'packet.look'>, { outcome: 'receipt' }>, 'mark' | 'state'>

/** Who has the file, by the receipt that was taken in. */
export function TakenReceipt({ receipt: { mark, state } }: Readonly<{ receipt: Receipt }>) {
  const { t } = useText()
  return (
    <Notice tone={state === 'received' ? 'ok' : 'warn'}>
      {t(`screens.packets.book.receiptTaken.${state}`, { mark })}
    </Notice>
  )
}
