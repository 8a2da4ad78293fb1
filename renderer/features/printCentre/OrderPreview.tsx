import type { Output } from '../../../shared/contract/channels.ts'
import type { OrderId } from '../../../shared/contract/ids.ts'
import { useChannel } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { OrderPages } from '../../parts/viewer/OrderPages.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Tag } from '../../ui/Tag.tsx'

/** The pages of the order in hand as they will leave the printer, and beside them whom they name and what speaks against it today. */
export function OrderPreview({ orderId }: Readonly<{ orderId: OrderId }>) {
  const errorText = useErrorText()
  const order = useChannel('order.open', { orderId })
  const check = useChannel('print.check', { orderId }, { onlyWhileShown: true })
  return (
    <div className="orderPreview">
      {order.data !== undefined && <OrderPages order={order.data} />}
      {check.error !== null && <Notice tone="bad">{errorText(check.error)}</Notice>}
      {check.data !== undefined && <Check found={check.data} />}
    </div>
  )
}

function Check({ found: { named, covered, leaking, undignified } }: Readonly<{ found: Output<'print.check'> }>) {
  const { t, pick } = useText()
  const names = (labels: typeof named) =>
    labels.length === 0 ? t('screens.print.check.nobody') : labels.map(pick).join(' · ')
  const isSound = leaking.length === 0 && undignified.length === 0
  return (
    <section className="panel" aria-labelledby="orderCheck">
      <h2 id="orderCheck">
        {t('screens.print.check.title')} {isSound && <Tag tone="ok">{t('screens.print.check.sound')}</Tag>}
      </h2>
      <p className="mut">{t('screens.print.check.explain')}</p>
      {leaking.length > 0 && <Notice tone="bad">{t('screens.print.check.leaking', { names: names(leaking) })}</Notice>}
      {undignified.map(({ severity, message, remedy }) => (
        <Notice key={message.cnr} tone={severity === 'blocker' ? 'bad' : 'warn'}>
          {pick(message)} {pick(remedy)}
        </Notice>
      ))}
      <dl className="facts">
        {(
          [
            ['named', named],
            ['covered', covered],
          ] as const
        ).map(([name, labels]) => (
          <div key={name}>
            <dt>{t(`screens.print.check.${name}`)}</dt>
            <dd>{names(labels)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
