import type { OrderId } from '../../../shared/contract/ids.ts'
import type { Output } from '../../../shared/contract/channels.ts'
import { useSession } from '../../api/session.ts'
import { useChannel } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { PersonLabel } from '../../parts/PersonLabel.tsx'
import { Button } from '../../ui/Button.tsx'
import { Fingerprint } from '../../ui/Fingerprint.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { CopyHolder } from './CopyHolder.tsx'
import { HandoverForm } from './HandoverForm.tsx'
import { InShortForm } from './InShortForm.tsx'
import { PrinterField, useChosenPrinter } from '../../parts/PrinterField.tsx'
import { PrintAll } from './PrintAll.tsx'
import { hasHad, PrintForm } from './PrintForm.tsx'
import { PrintHistory } from './PrintHistory.tsx'

/** Whether the pages of the order are shown, and what shows or closes them. */
type Preview = Readonly<{ isShown: boolean; onShow: (isShown: boolean) => void }>

/** The order one came for, whatever page of the queue it stands on. */
export function PrintPanel({ orderId, preview }: Readonly<{ orderId: OrderId; preview: Preview }>) {
  const errorText = useErrorText()
  const order = useChannel('order.open', { orderId })
  if (order.error !== null) return <Notice tone="bad">{errorText(order.error)}</Notice>
  return order.data === undefined ? <div /> : <OneOrder order={order.data} preview={preview} />
}

/** One order: to which printer, for whom, and what was printed before. */
function OneOrder({ order, preview }: Readonly<{ order: Output<'order.open'>; preview: Preview }>) {
  const { t, pick, amount } = useText()
  const session = useSession()
  const printer = useChosenPrinter(['order'])
  const history = useChannel('print.history', { orderId: order.id })
  // Whoever has lost a copy may have another.
  const held = (history.data ?? []).filter(({ state, lost }) => state !== 'failed' && lost === undefined)
  const recipients = held.map(({ recipient }) => recipient)
  const hasCopies = held.length > 0
  // Who has had a copy is not known before the history is.
  const waiting = history.data === undefined ? [] : order.recipients.map(pick).filter((one) => !hasHad(recipients, one))
  return (
    <section className="panel printPanel" aria-label={t('screens.print.panel', { number: order.number })}>
      <h2>
        {order.number} <small>{t('screens.print.pages', { count: order.pages })}</small>
      </h2>
      <p className="orderFacts">
        <b>{order.mark}</b> <PersonLabel label={order.injured.label} isSealed={order.injured.sealed} />{' '}
        <span className="num">{amount(order.awardedCents)}</span>
      </p>
      <div className="actions">
        <Button
          isExpanded={preview.isShown}
          onPress={() => {
            preview.onShow(!preview.isShown)
          }}
        >
          {t(preview.isShown ? 'screens.print.check.close' : 'screens.print.check.open')}
        </Button>
      </div>
      {session.may('caseFile.print') ? (
        <>
          <PrinterField {...printer} field="print.printer" />
          <PrintAll order={order} printer={printer} waiting={waiting} />
          <PrintForm order={order} printer={printer} waiting={waiting} recipients={recipients} />
          {order.act === 'issue' && <InShortForm order={order} printer={printer.name} />}
          <HandoverForm order={order} printer={printer.name} hasCopies={hasCopies} />
        </>
      ) : (
        <p className="mut">{t('screens.print.clerkOnly')}</p>
      )}
      <CopyHolder order={order} records={history.data ?? []} />
      <PrintHistory records={history.data ?? []} />
      <p className="mut">
        {t('screens.order.fingerprint')} <Fingerprint value={order.sha256} />
      </p>
    </section>
  )
}
