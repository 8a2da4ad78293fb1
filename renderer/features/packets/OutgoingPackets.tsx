import type { Output } from '../../../shared/contract/channels.ts'
import { useSession } from '../../api/session.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { ReasonedAct } from '../../parts/ReasonedAct.tsx'
import { Button } from '../../ui/Button.tsx'
import { ColumnHeads } from '../../ui/ColumnHeads.tsx'
import { DialogButton } from '../../ui/DialogButton.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Tag, type Tone } from '../../ui/Tag.tsx'
import { OtherSide } from './OtherSide.tsx'
import { PacketName } from './PacketName.tsx'
import { PacketPreview } from './PacketPreview.tsx'

type Book = Output<'packet.list'>
type Props = Readonly<{ waiting: Book['waiting']; sent: Book['sent'] }>

const TONES: Readonly<Record<Book['sent'][number]['state'], Tone>> = {
  sent: 'warn',
  received: 'ok',
  declined: 'bad',
  recalled: 'plain',
}

/** Files that wait to be sealed, and packets that were sent, the last first. */
export function OutgoingPackets({ waiting, sent }: Props) {
  const { t } = useText()
  const isEmpty = waiting.length + sent.length === 0
  return (
    <section className="panel stack" aria-labelledby="outgoingPackets">
      <h2 id="outgoingPackets">{t('screens.packets.book.outgoing')}</h2>
      {isEmpty ? (
        <p className="mut">{t('screens.packets.book.nothingSent')}</p>
      ) : (
        <table aria-labelledby="outgoingPackets">
          <ColumnHeads
            columns={['what', 'to', 'state', 'acts'] as const}
            nameOf={(column) => t(`screens.packets.book.head.${column}`)}
          />
          <tbody>
            {waiting.map((one) => (
              <WaitingRow key={one.order?.id ?? one.caseId} {...one} />
            ))}
            {sent.map((one) => (
              <SentRow key={one.id} packet={one} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function WaitingRow({ caseId, mark, office, purpose, order }: Book['waiting'][number]) {
  const { t, office: nameOf } = useText()
  const name = order === undefined ? mark : `${mark} · ${order.number}`
  return (
    <tr>
      <PacketName named={{ mark, purpose, ...(order === undefined ? {} : { number: order.number }) }} />
      <td>{nameOf(office)}</td>
      <td>
        <Tag tone="warn">{t('screens.packets.book.status.waiting')}</Tag>
      </td>
      <td>
        <DialogButton
          button={t('screens.packets.book.preview')}
          label={t('screens.packets.book.previewLabel', { mark: name })}
          title={t('screens.packets.book.previewTitle', { mark: name })}
          isWide
        >
          {(close) => (
            <PacketPreview of={order === undefined ? { caseId } : { caseId, order: order.id }} onClose={close} />
          )}
        </DialogButton>
      </td>
    </tr>
  )
}

function SentRow({ packet }: Readonly<{ packet: Book['sent'][number] }>) {
  const { t } = useText()
  const { may } = useSession()
  const errorText = useErrorText()
  const again = useCommand('packet.sendAgain')
  const { id, mark, state, isCalledBack } = packet
  const isOpen = state === 'sent'
  return (
    <tr>
      <PacketName named={packet} />
      <td>
        <OtherSide packet={packet} />
      </td>
      <td>
        <Tag tone={statusOf(packet) === 'notLeft' ? 'bad' : TONES[state]}>
          {t(`screens.packets.book.status.${statusOf(packet)}`)}
        </Tag>
        {again.error !== null && <Notice tone="bad">{errorText(again.error)}</Notice>}
      </td>
      <td>
        {isOpen && !isCalledBack && (
          <Button
            label={t('screens.packets.book.againLabel', { mark })}
            isDisabled={again.isPending}
            onPress={() => {
              again.mutate({ id })
            }}
          >
            {t('screens.packets.book.again')}
          </Button>
        )}
        {isOpen && may('caseFile.recallPacket') && <RecallPacket packet={packet} />}
      </td>
    </tr>
  )
}

/** Called back and not answered yet it is neither under way nor here. */
function statusOf({ state, hasLeft, isCalledBack }: Book['sent'][number]) {
  if (state === 'sent' && isCalledBack) return 'calledBack'
  return hasLeft ? state : 'notLeft'
}

function RecallPacket({ packet: { id, mark, custody } }: Readonly<{ packet: Book['sent'][number] }>) {
  const { t } = useText()
  const recall = useCommand('packet.recall')
  return (
    <ReasonedAct
      kind="quiet"
      button={t('screens.packets.book.recall.button')}
      label={t('screens.packets.book.recall.label', { mark })}
      draft={`office/act/recallPacket_${id}`}
      words={{
        title: t('screens.packets.book.recall.title', { mark }),
        explain: t(`screens.packets.book.recall.explain.${custody}`),
        submit: t('screens.packets.book.recall.submit'),
      }}
      isBusy={recall.isPending}
      error={recall.error}
      onSubmit={(reason) => recall.mutateAsync({ id, reason })}
    />
  )
}
