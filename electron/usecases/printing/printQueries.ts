import type { Input, Output } from '../../../shared/contract/channels.ts'
import { success, type Result } from '../../../shared/domain/result/result.ts'
import { toOrderView, findVisibleOrder } from '../order/orderView.ts'
import { sightOf } from '../caseFile/sightOf.ts'
import type { OfficeContext, QueryContext } from '../context.ts'

const PAGE = 50

/** Issued orders of the own office, those not yet printed first. */
export function listPrintQueue(context: QueryContext, { after }: Input<'print.queue'>): Result<Output<'print.queue'>> {
  const { rows, ...next } = context.lists.prints.page({
    office: context.person.office,
    sight: sightOf(context),
    after,
    limit: PAGE,
  })
  return success({ orders: rows.map(toOrderView), ...next })
}

export function listPrintHistory(
  context: QueryContext,
  input: Input<'print.history'>,
): Result<Output<'print.history'>> {
  const order = findVisibleOrder(context, input.orderId)
  if (!order.ok) return order
  const names = context.office.accounts.names()
  return success(
    context.cases.prints.ofOrder(input.orderId).map(({ reason, printedBy, ...rest }) => ({
      ...rest,
      printedBy: names.get(printedBy) ?? printedBy,
      ...(reason === null ? {} : { reason }),
    })),
  )
}

export async function listPrinters({ services }: OfficeContext): Promise<Result<Output<'print.printers'>>> {
  return success([...(await services.printers())])
}
