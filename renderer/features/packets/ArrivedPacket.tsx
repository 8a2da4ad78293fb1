import type { Output } from '../../../shared/contract/channels.ts'
import type { BroughtPacket } from '../../../shared/contract/packets.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { ReasonedAct } from '../../parts/ReasonedAct.tsx'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'

/** What becomes of the answer to a packet that was decided on. */
type OnEnd = (answered: Pick<Output<'packet.take'>, 'receipt'>) => void

/** What a packet would bring, before anything of it is taken over; nothing is typed here but the reason of declining. */
export function ArrivedPacket({ packet, onEnd }: Readonly<{ packet: BroughtPacket; onEnd: OnEnd }>) {
  const { t, day, office, pick, date } = useText()
  const errorText = useErrorText()
  const take = useCommand('packet.take')
  const { id, sender, sequence, made, order, purpose, custody, legalBasis, expires } = packet
  return (
    <section className="panel stack" aria-labelledby="arrivedPacket">
      <h2 id="arrivedPacket">{t('screens.packets.book.arrived')}</h2>
      <p>{t('screens.packets.book.arrivedFrom', { office: office(sender), sequence, day: day(made) })}</p>
      <p>
        {t(`screens.packets.book.purpose.${purpose}`)}.{' '}
        {t('screens.packets.book.basis', { basis: pick(legalBasis), day: date(expires) })}
      </p>
      {order === undefined ? <BroughtFile packet={packet} /> : <BroughtOrder mark={packet.mark} order={order} />}
      {take.error !== null && <Notice tone="bad">{errorText(take.error)}</Notice>}
      <div className="actions">
        <Button
          kind="primary"
          isDisabled={take.isPending}
          onPress={() => {
            take.mutate({ id }, { onSuccess: onEnd })
          }}
        >
          {t(`screens.packets.book.take.${custody}`)}
        </Button>
        <DeclinePacket packet={packet} onEnd={onEnd} />
      </div>
    </section>
  )
}

function comingOf(purpose: BroughtPacket['purpose'], isNew: boolean) {
  if (purpose === 'pen') return 'screens.packets.book.isPen'
  return isNew ? 'screens.packets.book.isNew' : 'screens.packets.book.isBack'
}

function BroughtFile({ packet: { mark, purpose, isNew, changes } }: Readonly<{ packet: BroughtPacket }>) {
  const { t } = useText()
  return (
    <>
      <p>{t(comingOf(purpose, isNew), { mark })}</p>
      <ul>
        {changes
          .filter(({ added, changed }) => added + changed > 0)
          .map(({ what, added, changed }) => (
            <li key={what}>{t(`screens.packets.book.change.${what}`, { added, changed })}</li>
          ))}
      </ul>
    </>
  )
}

type OrderProps = Readonly<{ mark: string; order: NonNullable<BroughtPacket['order']> }>

function BroughtOrder({ mark, order: { number, issued, pages, awardedCents } }: OrderProps) {
  const { t, date, amount } = useText()
  const what = { number, mark, day: date(issued), awarded: amount(awardedCents), count: pages }
  return <p>{t('screens.packets.book.isOrder', what)}</p>
}

type DeclineProps = Readonly<{ packet: BroughtPacket; onEnd: OnEnd }>

function DeclinePacket({ packet: { id, custody }, onEnd }: DeclineProps) {
  const { t } = useText()
  const decline = useCommand('packet.decline')
  return (
    <ReasonedAct
      button={t('screens.packets.book.decline.button')}
      label={t('screens.packets.book.decline.label')}
      draft={`office/act/declinePacket_${id}`}
      words={{
        title: t('screens.packets.book.decline.title'),
        explain: t(`screens.packets.book.decline.explain.${custody}`),
        submit: t('screens.packets.book.decline.submit'),
      }}
      isBusy={decline.isPending}
      error={decline.error}
      onSubmit={(reason) => decline.mutateAsync({ id, reason }).then(onEnd)}
    />
  )
}
