import { caseId, orderId } from '../../../shared/contract/ids.ts'
import type { OrderView } from '../../../shared/contract/order.ts'
import type { Input, Output } from '../../../shared/contract/channels.ts'
import { failure, success } from '../../../shared/domain/result/result.ts'
import type { Result } from '../../../shared/domain/result/result.ts'
import type { OrderSummary } from '../../db/repositories/orderRepository.ts'
import { readable } from '../caseFile/access.ts'
import type { Work } from '../work.ts'

export function orderView(order: OrderSummary): OrderView {
  return {
    id: orderId.parse(order.id),
    caseId: caseId.parse(order.caseId),
    claim: order.claimId,
    number: order.number,
    mark: order.mark,
    injured: { label: { cnr: order.injuredCnr, en: order.injuredEn }, sealed: order.injuredSealed === 1 },
    issued: order.issued,
    judge: { displayName: order.judgeName, sex: order.judgeSex },
    sha256: order.sha256,
    pages: order.pages,
    awardedCents: order.awardedCents,
    copies: order.copies,
  }
}

/** An order of a file that concerns the own office. */
export function visibleOrder(work: Work, id: string): Result<OrderSummary> {
  const order = work.store.orders.find(id)
  if (order === undefined || !readable(work, order.caseId).ok) return failure('order.notFound')
  return success(order)
}

export function openOrder(work: Work, input: Input<'order.open'>): Result<Output<'order.open'>> {
  const order = visibleOrder(work, input.orderId)
  return order.ok ? success(orderView(order.value)) : order
}
