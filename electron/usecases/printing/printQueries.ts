import type { Input, Output } from '../../../shared/contract/channels.ts'
import { success } from '../../../shared/domain/result/result.ts'
import type { Result } from '../../../shared/domain/result/result.ts'
import { orderView, visibleOrder } from '../order/orderView.ts'
import type { Work } from '../work.ts'

export function printQueue(work: Work): Result<Output<'print.queue'>> {
  return success(work.store.orders.ofOffice(work.person.office).map(orderView))
}

export function printHistory(work: Work, input: Input<'print.history'>): Result<Output<'print.history'>> {
  const order = visibleOrder(work, input.orderId)
  if (!order.ok) return order
  const records = work.store.prints.ofOrder(input.orderId)
  return success(records.map(({ reason, ...rest }) => ({ ...rest, ...(reason === null ? {} : { reason }) })))
}

export async function printers(work: Work): Promise<Result<Output<'print.printers'>>> {
  return success([...(await work.services.printers())])
}
