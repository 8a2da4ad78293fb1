import type { OrderView } from '../../../shared/contract/order.ts'
import { useChannel } from '../../api/useChannel.ts'
import { useText } from '../../i18n/useText.ts'
import { StoredPages } from './StoredPages.tsx'

/** The pages of an issued order as they were frozen: what is shown is what was signed, or nothing is. */
export function OrderPages({ order: { id, number } }: Readonly<{ order: Pick<OrderView, 'id' | 'number'> }>) {
  const { t } = useText()
  const read = useChannel('order.read', { orderId: id }, { onlyWhileShown: true })
  return <StoredPages read={read} name={t('screens.order.paper', { number })} />
}
