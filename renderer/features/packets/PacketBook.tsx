import { useState } from 'react'
import type { Output } from '../../../shared/contract/channels.ts'
import type { CaseId } from '../../../shared/contract/ids.ts'
import { useSession } from '../../api/session.ts'
import { useChannel, useCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { AnsweredRecall } from '../../parts/arrived/AnsweredRecall.tsx'
import { CollectedNotices } from '../../parts/arrived/CollectedNotices.tsx'
import { TakenReceipt } from '../../parts/arrived/TakenReceipt.tsx'
import { OpenedFileButton } from '../../parts/OpenedFileButton.tsx'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { ArrivedPacket } from './ArrivedPacket.tsx'
import { ArrivedPackets } from './ArrivedPackets.tsx'
import { CourierNow } from './CourierNow.tsx'
import { OtherDesks } from './OtherDesks.tsx'
import { OutgoingPackets } from './OutgoingPackets.tsx'
import { PostedPackets } from './PostedPackets.tsx'
import { ReceivedPackets } from './ReceivedPackets.tsx'

/** The delivery book: what waits to be sealed, what was sent and answered, what came. */
export function PacketBook({ copy }: Readonly<{ copy: CaseId | undefined }>) {
  const errorText = useErrorText()
  const { may } = useSession()
  const { data, error } = useChannel('packet.list', {})
  return (
    <>
      {error !== null && <Notice tone="bad">{errorText(error)}</Notice>}
      <ReceiveFile />
      {data !== undefined && (
        <>
          {may('caseFile.sendPacket') && <PostedPackets sent={data.sent} />}
          <OutgoingPackets waiting={data.waiting} sent={data.sent} />
          <ReceivedPackets received={data.received} />
          <OtherDesks asked={copy} />
          <CourierNow />
        </>
      )}
    </>
  )
}

/** What came, by the courier or as a file: a packet is shown and waits for an answer, a receipt was taken in, a recall answered. */
function ReceiveFile() {
  const { t, script } = useText()
  const errorText = useErrorText()
  const look = useCommand('packet.look')
  const [found, setFound] = useState<Output<'packet.look'>>()
  const [way, setWay] = useState<Output<'packet.take'>['receipt']>()
  const show = (next: Output<'packet.look'> | undefined): void => {
    setFound(next)
    setWay(undefined)
  }
  return (
    <>
      <ReceiveActs
        isBusy={look.isPending}
        onLook={(file) => {
          show(undefined)
          look.mutate(file, { onSuccess: show })
        }}
      />
      {look.error !== null && <Notice tone="bad">{errorText(look.error)}</Notice>}
      <CollectedNotices />
      <ArrivedPackets onOpen={show} />
      {found?.outcome === 'receipt' && <TakenReceipt receipt={found} />}
      {found?.outcome === 'recall' && <AnsweredRecall recall={found} />}
      {found?.outcome === 'copy' && (
        <Notice tone="ok">{t(`screens.packets.desks.${found.isGone ? 'gone' : 'kept'}`, { mark: found.mark })}</Notice>
      )}
      {found?.outcome === 'letter' && (
        <Notice tone="ok">
          {t(`screens.packets.inbox.letter.${found.kind}`, { mark: found.mark, by: script(found.by) })}
        </Notice>
      )}
      {found?.outcome === 'packet' && (
        <ArrivedPacket
          packet={found.packet}
          onEnd={({ receipt }) => {
            setFound(undefined)
            setWay(receipt)
          }}
        />
      )}
      {way === 'notPosted' && <Notice tone="bad">{t('screens.packets.book.receiptNotPosted')}</Notice>}
    </>
  )
}

type ActsProps = Readonly<{ isBusy: boolean; onLook: (file: Readonly<{ received?: true }>) => void }>

/** Reads a file that is chosen, or the one that the program was opened with. */
function ReceiveActs({ isBusy, onLook }: ActsProps) {
  const { t } = useText()
  return (
    <div className="actions top">
      <Button
        kind="primary"
        isDisabled={isBusy}
        onPress={() => {
          onLook({})
        }}
        act={t('screens.packets.book.receive')}
      >
        {t('screens.packets.book.receive')}
      </Button>
      <OpenedFileButton
        kind="packet"
        isDisabled={isBusy}
        onPress={() => {
          onLook({ received: true })
        }}
      />
    </div>
  )
}
