import { useState } from 'react'
import type { Output } from '../../../shared/contract/channels.ts'
import type { BroughtPacket } from '../../../shared/contract/packets.ts'
import { useChannel, useCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { ArrivedPacket } from './ArrivedPacket.tsx'
import { OutgoingPackets } from './OutgoingPackets.tsx'
import { ReceivedPackets } from './ReceivedPackets.tsx'

type Receipt = Extract<Output<'packet.look'>, { outcome: 'receipt' }>

/** The delivery book: what waits to be sealed, what was sent and answered, what came. */
export function PacketBook() {
  const errorText = useErrorText()
  const { data, error } = useChannel('packet.list', {})
  return (
    <>
      {error !== null && <Notice tone="bad">{errorText(error)}</Notice>}
      <ReceiveFile />
      {data !== undefined && (
        <>
          <OutgoingPackets waiting={data.waiting} sent={data.sent} />
          <ReceivedPackets received={data.received} />
        </>
      )}
    </>
  )
}

/** A file that came: a packet is shown and waits for an answer, a receipt was taken in. */
function ReceiveFile() {
  const { t } = useText()
  const errorText = useErrorText()
  const look = useCommand('packet.look')
  const [arrived, setArrived] = useState<BroughtPacket>()
  const [receipt, setReceipt] = useState<Receipt>()
  const show = (found: Output<'packet.look'>): void => {
    setArrived(found.outcome === 'packet' ? found.packet : undefined)
    setReceipt(found.outcome === 'receipt' ? found : undefined)
  }
  return (
    <>
      <div className="actions top">
        <Button
          kind="primary"
          isDisabled={look.isPending}
          onPress={() => {
            show({ outcome: 'cancelled' })
            look.mutate({}, { onSuccess: show })
          }}
          act={t('screens.packets.book.receive')}
        >
          {t('screens.packets.book.receive')}
        </Button>
      </div>
      {look.error !== null && <Notice tone="bad">{errorText(look.error)}</Notice>}
      {receipt !== undefined && (
        <Notice tone={receipt.state === 'received' ? 'ok' : 'warn'}>
          {t(`screens.packets.book.receiptTaken.${receipt.state}`, { mark: receipt.mark })}
        </Notice>
      )}
      {arrived !== undefined && (
        <ArrivedPacket
          packet={arrived}
          onEnd={() => {
            setArrived(undefined)
          }}
        />
      )}
    </>
  )
}
