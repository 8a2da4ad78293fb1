import type { Output } from '../../../shared/contract/channels.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { ColumnHeads } from '../../ui/ColumnHeads.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Tag, type Tone } from '../../ui/Tag.tsx'
import { OtherSide } from './OtherSide.tsx'
import { PacketName } from './PacketName.tsx'

type Received = Output<'packet.list'>['received']

const TONES = { received: 'ok', declined: 'bad', recalled: 'plain' } as const satisfies Readonly<
  Record<Received[number]['state'], Tone>
>

/** Packets that came and were taken in, declined or called back, the last first, each with its receipt. */
export function ReceivedPackets({ received }: Readonly<{ received: Received }>) {
  const { t } = useText()
  return (
    <section className="panel stack" aria-labelledby="receivedPackets">
      <h2 id="receivedPackets">{t('screens.packets.book.incoming')}</h2>
      {received.length === 0 ? (
        <p className="mut">{t('screens.packets.book.nothingReceived')}</p>
      ) : (
        <table aria-labelledby="receivedPackets">
          <ColumnHeads
            columns={['what', 'from', 'state', 'acts'] as const}
            nameOf={(column) => t(`screens.packets.book.head.${column}`)}
          />
          <tbody>
            {received.map((one) => (
              <ReceivedRow key={one.id} packet={one} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function ReceivedRow({ packet }: Readonly<{ packet: Received[number] }>) {
  const { t } = useText()
  const errorText = useErrorText()
  const save = useCommand('packet.saveReceipt')
  const { id, mark, state } = packet
  return (
    <tr>
      <PacketName named={packet} />
      <td>
        <OtherSide packet={packet} />
      </td>
      <td>
        <Tag tone={TONES[state]}>{t(`screens.packets.book.status.${state}`)}</Tag>
        {save.error !== null && <Notice tone="bad">{errorText(save.error)}</Notice>}
      </td>
      <td>
        <Button
          label={t('screens.packets.book.receiptLabel', { mark })}
          isDisabled={save.isPending}
          onPress={() => {
            save.mutate({ id })
          }}
        >
          {t('screens.packets.book.receipt')}
        </Button>
      </td>
    </tr>
  )
}
