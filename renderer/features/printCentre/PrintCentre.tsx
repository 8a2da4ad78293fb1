import { useState } from 'react'
import type { OrderId } from '../../../shared/contract/ids.ts'
import type { OrderView } from '../../../shared/contract/order.ts'
import { usePages } from '../../api/usePages.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { ListKeys } from '../../parts/ListKeys.tsx'
import { PersonLabel } from '../../parts/PersonLabel.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { VirtualList, type MoreRows } from '../../ui/VirtualList.tsx'
import { OthersBatches } from './OthersBatches.tsx'
import { OrderPreview } from './OrderPreview.tsx'
import { PrintPapers } from './PrintPapers.tsx'
import { PrintRegister } from './PrintRegister.tsx'
import { PrintPanel } from './PrintPanel.tsx'
import { StandingBatch } from './StandingBatch.tsx'

const ROW_HEIGHT = 51

/** Issued orders, unprinted first; every copy has a number and a recipient. `asked` is the order one came for. */
export function PrintCentre({ asked }: Readonly<{ asked: OrderId | undefined }>) {
  const { t } = useText()
  const errorText = useErrorText()
  const { pages, isKnown, error, more } = usePages('print.queue', {})
  const orders = pages.flatMap((page) => page.orders)
  const [chosen, setChosen] = useState<OrderId>()
  const [isShown, setShown] = useState(false)
  const open = chosen ?? asked ?? orders[0]?.id
  return (
    <Page title={t('shell.nav.print')} keys={<ListKeys />}>
      {error !== null && <Notice tone="bad">{errorText(error)}</Notice>}
      <StandingBatch />
      <OthersBatches />
      {isKnown && orders.length === 0 && <p className="empty">{t('screens.print.empty')}</p>}
      {open !== undefined && orders.length > 0 && (
        <div className="printPage">
          <div className="printing">
            <div className="printLeft">
              {isShown && <OrderPreview orderId={open} />}
              <Queue orders={orders} more={more} open={open} onChoose={setChosen} />
            </div>
            <PrintPanel key={open} orderId={open} preview={{ isShown, onShow: setShown }} />
          </div>
        </div>
      )}
      <PrintPapers />
      <PrintRegister />
    </Page>
  )
}

type QueueProps = Readonly<{
  orders: readonly OrderView[]
  more: MoreRows | undefined
  open: OrderId
  onChoose: (order: OrderId) => void
}>

function Queue({ orders, more, open, onChoose }: QueueProps) {
  const { t, pick } = useText()
  return (
    <VirtualList
      label={t('screens.print.queue')}
      name="printQueue"
      className="queue"
      rowHeight={ROW_HEIGHT}
      chosen={open}
      opensOnMove
      more={more}
      // A row that takes the focus is chosen: never another than the one that was asked for.
      autoFocus={orders.some((order) => order.id === open)}
      onOpen={(id) => {
        const order = orders.find((one) => one.id === id)
        if (order !== undefined) onChoose(order.id)
      }}
      rows={orders.map((order) => ({
        id: order.id,
        text: `${order.number} ${order.mark} ${pick(order.injured.label)}`,
        content: <QueueRow order={order} />,
      }))}
    />
  )
}

function QueueRow({ order }: Readonly<{ order: OrderView }>) {
  const { t, date, amount } = useText()
  return (
    <div className="workRow">
      <span className="mark">
        <b>{order.number}</b>
        <small>
          {order.mark}
          {order.act !== 'issue' && <> · {t(`screens.order.act.${order.act}`)}</>}
        </small>
      </span>
      <span className="who">
        <PersonLabel label={order.injured.label} isSealed={order.injured.sealed} />
      </span>
      <span className="what">
        {amount(order.awardedCents)}
        <small>{date(order.issued)}</small>
      </span>
      <span className="until">
        <Tag tone={order.copies === 0 ? 'warn' : 'ok'}>
          {order.copies === 0 ? t('screens.print.unprinted') : t('screens.print.copies', { count: order.copies })}
        </Tag>
      </span>
    </div>
  )
}
