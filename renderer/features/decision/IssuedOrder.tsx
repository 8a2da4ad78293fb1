import type { OrderId } from '../../../shared/contract/ids.ts'
import { useNavigation } from '../../api/navigation.ts'
import { useSession } from '../../api/session.ts'
import { useChannel } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { Fingerprint } from '../../ui/Fingerprint.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Tag } from '../../ui/Tag.tsx'

/** An issued order: frozen, with its number, date, judge and fingerprint. */
export function IssuedOrder({ orderId }: Readonly<{ orderId: OrderId }>) {
  const { t, date, amount, script } = useText()
  const errorText = useErrorText()
  const session = useSession()
  const { go } = useNavigation()
  const order = useChannel('order.open', { orderId })
  if (order.error !== null) return <Notice tone="bad">{errorText(order.error)}</Notice>
  if (order.data === undefined) return null
  const { data } = order
  const rows = [
    ['number', data.number],
    ['issued', date(data.issued)],
    ['judge', script(data.judge.displayName)],
    ['awarded', amount(data.awardedCents)],
    ['pages', String(data.pages)],
    ['copies', String(data.copies)],
    ['fingerprint', data.sha256],
  ] as const
  return (
    <section className="panel" aria-label={t('screens.order.frozen')}>
      <h2>
        {data.number} <Tag tone="ok">{t('screens.order.frozen')}</Tag>
      </h2>
      <p className="mut">{t('screens.order.frozenExplain')}</p>
      <dl className="facts">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{t(`screens.order.${name}`)}</dt>
            <dd>{name === 'fingerprint' ? <Fingerprint value={value} /> : value}</dd>
          </div>
        ))}
      </dl>
      {session.mayRead('prints') && (
        <div className="actions">
          <Button
            kind="primary"
            onPress={() => {
              go({ screen: 'print', order: orderId })
            }}
          >
            {t('screens.order.openPrint')}
          </Button>
        </div>
      )}
    </section>
  )
}
