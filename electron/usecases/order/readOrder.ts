import type { Input, Output } from '../../../shared/contract/channels.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { OrderSummary } from '../../db/tables/orderTable.ts'
import type { CaseContext } from '../context.ts'
import { fingerprintOf } from './fingerprint.ts'
import { findVisibleOrder } from './orderView.ts'

/** The order as it was frozen, for whoever may see it. */
export function readOrder(context: CaseContext, { orderId }: Input<'order.read'>): Result<Output<'order.read'>> {
  const order = findVisibleOrder(context, orderId)
  if (!order.ok) return order
  const bytes = genuineBytesOf(context, order.value)
  return bytes.ok ? success({ bytes: bytes.value }) : bytes
}

/** The stored bytes of an order. SECURITY: what is shown or printed is what was signed, or nothing is. Error: order.damaged. */
export function genuineBytesOf({ cases }: CaseContext, order: OrderSummary): Result<Uint8Array<ArrayBuffer>> {
  const bytes = cases.orders.pdfOf(order.id)
  const isUnchanged = bytes !== undefined && fingerprintOf(bytes) === order.sha256
  return isUnchanged && cases.orders.isGenuine(order) ? success(bytes) : failure('order.damaged')
}
