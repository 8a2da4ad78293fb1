import type { Output } from '../../../shared/contract/channels.ts'
import type { OrderId } from '../../../shared/contract/ids.ts'
import type { MadeBy, OrderView } from '../../../shared/contract/order.ts'
import { useNavigation } from '../../api/navigation.ts'
import { useSession } from '../../api/session.ts'
import { useChannel } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText, type Text } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { Fingerprint } from '../../ui/Fingerprint.tsx'
import { Keys } from '../../ui/Keys.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { useShortcut } from '../../ui/useShortcut.ts'
import { SaveOrder } from './SaveOrder.tsx'
import { ReleaseOfOrder } from './Release.tsx'
import { WarningsOfOrder } from './WarningsOfOrder.tsx'
import { IntoJudgment } from './IntoJudgment.tsx'
import { OrderPages } from '../../parts/viewer/OrderPages.tsx'

/** An issued order: its pages as they were frozen, beside them its number, date, judge and fingerprint, and how far it has come. */
export function IssuedOrder({ orderId }: Readonly<{ orderId: OrderId }>) {
  const errorText = useErrorText()
  const order = useChannel('order.open', { orderId })
  const session = useSession()
  if (order.error !== null) return <Notice tone="bad">{errorText(order.error)}</Notice>
  if (order.data === undefined) return null
  return (
    <div className="issued">
      <OrderPages order={order.data} />
      <div className="stack">
        <OrderFacts order={order.data} />
        {session.may('caseFile.exportOrder') && (
          <IntoJudgment source={{ orderId }} of={order.data.act === 'issue' ? 'order' : 'ruling'} />
        )}
      </div>
    </div>
  )
}

/** What stands of an order in the registers, how far it has come, and what is done with it next. */
function OrderFacts({ order }: Readonly<{ order: Output<'order.open'> }>) {
  const { t, date, amount, script } = useText()
  const session = useSession()
  const { go } = useNavigation()
  const canPrint = session.mayRead('prints')
  const print = () => {
    go({ screen: 'print', order: order.id })
  }
  useShortcut({ key: 'p', ctrl: true }, print, canPrint)
  const rows = [
    ['number', order.number],
    ['issued', date(order.issued)],
    ['judge', script(order.judge.displayName)],
    ['awarded', amount(order.awardedCents)],
    ['pages', String(order.pages)],
    ...(order.madeBy === undefined ? [] : [['madeBy', versionsOf(order.madeBy, t)] as const]),
    ['fingerprint', order.sha256],
  ] as const
  return (
    <section className="panel" aria-label={t('screens.order.frozen')}>
      <h2>
        {order.number} <Tag tone="ok">{t('screens.order.frozen')}</Tag>{' '}
        {order.act !== 'issue' && <Tag tone="plain">{t(`screens.order.act.${order.act}`)}</Tag>}
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
      <JudgmentOfOrder judgment={order.judgment} />
      <WarningsOfOrder warnings={order.warnings} />
      <ReleaseOfOrder release={order.release} />
      <Ladder order={order} />
      <div className="actions">
        {canPrint && (
          <Button kind="primary" act={t('screens.order.openPrint')} onPress={print}>
            {t('screens.order.openPrint')} <Keys keys={['Ctrl', 'P']} />
          </Button>
        )}
        {session.may('caseFile.exportPaper') && <SaveOrder order={order} />}
      </div>
    </section>
  )
}

function versionsOf({ program, pages, template }: MadeBy, t: Text['t']): string {
  const engine = t('screens.order.madeByVersions', { program, pages })
  return template === undefined ? engine : `${engine} · ${t('screens.order.madeByTemplate', { template })}`
}

/** Whether the judgment that the order stands in was compared before it was issued. */
function JudgmentOfOrder({ judgment }: Pick<Output<'order.open'>, 'judgment'>) {
  const { t, script } = useText()
  if (judgment === undefined) return null
  const { outcome, differing, reason, sha256 } = judgment
  return (
    <dl className="facts">
      <div>
        <dt>{t('screens.judgment.title')}</dt>
        <dd>
          {t(`screens.judgment.outcome.${outcome}`)}
          {differing !== undefined && <> · {t('screens.judgment.differing', { count: differing })}</>}
          {reason !== undefined && <> · {script(reason)}</>}
        </dd>
      </div>
      {sha256 !== undefined && (
        <div>
          <dt>{t('screens.judgment.fingerprint')}</dt>
          <dd>
            <Fingerprint value={sha256} />
          </dd>
        </div>
      )}
    </dl>
  )
}

/** Issued, then printed: each step as a shape, a word, and when or how often. */
function Ladder({ order }: Readonly<{ order: OrderView }>) {
  const { t, date } = useText()
  const isPrinted = order.copies > 0
  return (
    <ol className="ladder" aria-label={t('screens.order.ladder')}>
      <li>
        <Tag tone="ok">{t('screens.order.step.issued')}</Tag> {date(order.issued)}
      </li>
      <li>
        <Tag tone={isPrinted ? 'ok' : 'plain'}>
          {t(isPrinted ? 'screens.order.step.printed' : 'screens.print.unprinted')}
        </Tag>{' '}
        {isPrinted && t('screens.print.copies', { count: order.copies })}
      </li>
    </ol>
  )
}
