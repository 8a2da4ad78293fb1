import type { Input, Output } from '../../../shared/contract/channels.ts'
import { success, type Result } from '../../../shared/domain/result/result.ts'
import { orderView, visibleOrder } from '../order/orderView.ts'
import type { UseCaseContext } from '../context.ts'

export function printQueue(context: UseCaseContext): Result<Output<'print.queue'>> {
  return success(context.cases.orders.ofOffice(context.person.office).map(orderView))
}

export function printHistory(context: UseCaseContext, input: Input<'print.history'>): Result<Output<'print.history'>> {
  const order = visibleOrder(context, input.orderId)
  if (!order.ok) return order
  const records = context.cases.prints.ofOrder(input.orderId)
  const names = context.office.accounts.names()
  return success(
    records.map(({ reason, printedBy, ...rest }) => ({
      ...rest,
      printedBy: names.get(printedBy) ?? printedBy,
      ...(reason === null ? {} : { reason }),
    })),
  )
}

export async function printers(context: UseCaseContext): Promise<Result<Output<'print.printers'>>> {
  return success([...(await context.services.printers())])
}
