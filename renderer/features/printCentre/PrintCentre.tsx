import { useState } from 'react'
import type { OrderView } from '../../../shared/contract/order.ts'
import { useChannel } from '../../api/useChannel.ts'
import { PersonLabel } from '../../parts/PersonLabel.tsx'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { moveBetweenRows } from '../../ui/moveBetweenRows.ts'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { PrintPanel } from './PrintPanel.tsx'

/** Issued orders, unprinted first; every copy has a number and a recipient. */
export function PrintCentre() {
  const { t } = useText()
  const errorText = useErrorText()
  const queue = useChannel('print.queue', {})
  const orders = queue.data?.orders ?? []
  const [chosen, setChosen] = useState<string>()
  const order = orders.find((entry) => entry.id === chosen) ?? orders[0]
  return (
    <Page title={t('shell.nav.print')}>
      {queue.error !== null && <Notice tone="bad">{errorText(queue.error)}</Notice>}
      {queue.data?.orders.length === 0 && <p className="empty">{t('screens.print.empty')}</p>}
      {order !== undefined && (
        <div className="printing">
          <div onKeyDown={moveBetweenRows} role="presentation">
            <ul className="work">
              {orders.map((entry) => (
                <QueueRow
                  key={entry.id}
                  order={entry}
                  isOn={entry.id === order.id}
                  onChoose={() => {
                    setChosen(entry.id)
                  }}
                />
              ))}
            </ul>
          </div>
          <PrintPanel key={order.id} order={order} />
        </div>
      )}
    </Page>
  )
}

function QueueRow({ order, isOn, onChoose }: Readonly<{ order: OrderView; isOn: boolean; onChoose: () => void }>) {
  const { t, date, amount } = useText()
  return (
    <li>
      <button
        type="button"
        className={isOn ? 'workRow queue on' : 'workRow queue'}
        data-row
        aria-pressed={isOn}
        onClick={onChoose}
      >
        <span className="mark">
          <b>{order.number}</b>
          <small>{order.mark}</small>
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
      </button>
    </li>
  )
}
