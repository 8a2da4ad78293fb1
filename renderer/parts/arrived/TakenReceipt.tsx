import type { Output } from '../../../shared/contract/channels.ts'
import { useText } from '../../i18n/useText.ts'
import { Notice } from '../../ui/Notice.tsx'

type Receipt = Pick<Extract<Output<'packet.look'>, { outcome: 'receipt' }>, 'mark' | 'custody' | 'state'>

const TOLD = { moved: 'receiptTaken', copy: 'copyAnswered' } as const satisfies Readonly<
  Record<Receipt['custody'], string>
>

/** Who has the file, or the copy, by the receipt that was taken in. */
export function TakenReceipt({ receipt: { mark, custody, state } }: Readonly<{ receipt: Receipt }>) {
  const { t } = useText()
  return (
    <Notice tone={state === 'received' ? 'ok' : 'warn'}>
      {t(`screens.packets.book.${TOLD[custody]}.${state}`, { mark })}
    </Notice>
  )
}
