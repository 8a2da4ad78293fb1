import type { Output } from '../../../shared/contract/channels.ts'
import { useSession } from '../../api/session.ts'
import { useChannel, useCommand } from '../../api/useChannel.ts'
import { useText } from '../../i18n/useText.ts'
import { ReasonedAct } from '../../parts/ReasonedAct.tsx'
import { DialogButton } from '../../ui/DialogButton.tsx'
import { GiveUnasked } from './GiveUnasked.tsx'
import { PacketPreview } from './PacketPreview.tsx'

type Pens = Output<'pen.list'>
type Ask = Pens['asks'][number]

/** Files that other desks of the office ask this one for, each given or not now; and the way to give one that nobody has asked for. */
export function PenAsks() {
  const { t } = useText()
  const { may } = useSession()
  const { data } = useChannel('pen.list', {})
  if (data === undefined) return null
  const { asks, desks } = data
  return (
    <>
      {asks.length > 0 && <h3 id="penAsks">{t('screens.packets.desks.pen.asks')}</h3>}
      {asks.length > 0 && (
        <ul aria-labelledby="penAsks" className="stack">
          {asks.map((ask) => (
            <AskLine key={ask.id} ask={ask} />
          ))}
        </ul>
      )}
      {may('caseFile.sendPacket') && desks.length > 0 && (
        <div className="actions">
          <DialogButton
            kind="quiet"
            button={t('screens.packets.desks.pen.unasked')}
            title={t('screens.packets.desks.pen.unaskedTitle')}
            isWide
          >
            {(close) => <GiveUnasked desks={desks} onClose={close} />}
          </DialogButton>
        </div>
      )}
    </>
  )
}

function AskLine({ ask }: Readonly<{ ask: Ask }>) {
  const { t, day, time, script } = useText()
  const { may } = useSession()
  const { caseId, mark, desk, series, by, reason, at } = ask
  const said = { by: script(by), series, mark, day: day(at), time: time(at), reason: script(reason) }
  return (
    <li className="stack">
      <span>{t('screens.packets.desks.pen.asksOne', said)}</span>
      <div className="actions">
        {may('caseFile.sendPacket') && (
          <DialogButton
            button={t('screens.packets.desks.pen.give')}
            label={t('screens.packets.desks.pen.giveLabel', { mark, series })}
            title={t('screens.packets.desks.pen.giveTitle', { mark })}
            isWide
          >
            {(close) => <PacketPreview of={{ caseId, desk }} onClose={close} />}
          </DialogButton>
        )}
        {may('caseFile.declinePen') && <Decline ask={ask} />}
      </div>
    </li>
  )
}

function Decline({ ask: { id, mark } }: Readonly<{ ask: Ask }>) {
  const { t } = useText()
  const decline = useCommand('pen.decline')
  return (
    <ReasonedAct
      kind="quiet"
      button={t('screens.packets.desks.pen.decline')}
      label={t('screens.packets.desks.pen.declineLabel', { mark })}
      draft={`office/act/declinePen_${id}`}
      words={{
        title: t('screens.packets.desks.pen.declineTitle', { mark }),
        explain: t('screens.packets.desks.pen.declineExplain'),
        submit: t('screens.packets.desks.pen.declineSubmit'),
      }}
      isBusy={decline.isPending}
      error={decline.error}
      onSubmit={(reason) => decline.mutateAsync({ id, reason })}
    />
  )
}
