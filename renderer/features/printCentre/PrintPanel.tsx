import type { OrderView } from '../../../shared/contract/order.ts'
import { useSession } from '../../api/session.ts'
import { useChannel } from '../../api/useChannel.ts'
import { useText } from '../../i18n/useText.ts'
import { PrintForm } from './PrintForm.tsx'
import { PrintHistory } from './PrintHistory.tsx'

/** One order: to which printer, for whom, and what was printed before. */
export function PrintPanel({ order }: Readonly<{ order: OrderView }>) {
  const { t } = useText()
  const session = useSession()
  const history = useChannel('print.history', { orderId: order.id })
  return (
    <section className="panel" aria-label={t('screens.print.desk', { number: order.number })}>
      <h2>
        {order.number} <small>{t('screens.print.pages', { count: order.pages })}</small>
      </h2>
      {session.may('caseFile.print') ? (
        <PrintForm order={order} recipients={(history.data ?? []).map((record) => record.recipient)} />
      ) : (
        <p className="mut">{t('screens.print.clerkOnly')}</p>
      )}
      <PrintHistory records={history.data ?? []} />
      <p className="mut fingerprint">
        {t('screens.order.fingerprint')} {order.sha256}
      </p>
    </section>
  )
}
