import { caseId, orderId } from '../../../shared/contract/ids.ts'
import type { OrderView } from '../../../shared/contract/order.ts'
import type { Input, Output } from '../../../shared/contract/channels.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { OrderSummary } from '../../db/tables/orderTable.ts'
import { loadCase } from '../caseFile/loadCase.ts'
import type { CaseContext } from '../context.ts'

export function toOrderView(order: OrderSummary): OrderView {
  return {
    id: orderId.parse(order.id),
    caseId: caseId.parse(order.caseId),
    claim: order.claimId,
    number: order.number,
    mark: order.mark,
    injured: { label: { cnr: order.injuredCnr, en: order.injuredEn }, sealed: order.isSealed === 1 },
    issued: order.issued,
    judge: { displayName: order.judgeName, sex: order.judgeSex },
    sha256: order.sha256,
    pages: order.pages,
    awardedCents: order.awardedCents,
    copies: order.copies,
  }
}

/** An order of a file that concerns the own office. */
export function findVisibleOrder(context: CaseContext, id: string): Result<OrderSummary> {
  const order = context.cases.orders.find(id)
  if (order === undefined || !loadCase(context, order.caseId).ok) return failure('order.notFound')
  return success(order)
}

export function openOrder(context: CaseContext, input: Input<'order.open'>): Result<Output<'order.open'>> {
  const order = findVisibleOrder(context, input.orderId)
  return order.ok ? success(toOrderView(order.value)) : order
}
