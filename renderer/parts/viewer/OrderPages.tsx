import type { OrderView } from '../../../shared/contract/order.ts'
import { useChannel } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { BytePages } from './BytePages.tsx'
import { Notice } from '../../ui/Notice.tsx'

/** The pages of an issued order as they were frozen: what is shown is what was signed, or nothing is. */
export function OrderPages({ order }: Readonly<{ order: Pick<OrderView, 'id' | 'number'> }>) {
  const { t } = useText()
  const errorText = useErrorText()
  const { data, error } = useChannel('order.read', { orderId: order.id }, { onlyWhileShown: true })
  const name = t('screens.order.paper', { number: order.number })
  return (
    <section className="viewer orderPages" aria-label={name}>
      {error !== null && <Notice tone="bad">{errorText(error)}</Notice>}
      <BytePages bytes={data?.bytes} name={name} />
    </section>
  )
}
