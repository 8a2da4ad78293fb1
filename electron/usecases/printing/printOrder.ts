import type { Input, Output } from '../../../shared/contract/channels.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import { visibleOrder } from '../order/orderView.ts'
import { runInTransaction, type UseCaseContext } from '../context.ts'

/** Sends the stored bytes, unchanged, to the spooler, and writes down who printed which copy for whom. */
export async function printOrder(
  context: UseCaseContext,
  input: Input<'print.print'>,
): Promise<Result<Output<'print.print'>>> {
  const order = visibleOrder(context, input.orderId)
  if (!order.ok) return order
  if (order.value.office !== context.person.office) return failure('caseFile.notInCustody')
  const isRepeated = context.cases.prints.wasSentTo(input.orderId, input.recipient)
  if (isRepeated && input.reason === undefined) return failure('print.reasonMissing', 'reason')
  const bytes = context.cases.orders.pdfOf(input.orderId)
  // SECURITY: what is printed is what was signed, or nothing is.
  if (bytes === undefined || context.services.sha256(bytes) !== order.value.sha256) return failure('order.damaged')
  const printers = await context.services.printers()
  if (!printers.some(({ name }) => name === input.printer)) return failure('print.noPrinter', 'printer')
  const isSent = await context.services.print(input.printer, bytes)
  const copy = runInTransaction(context, () => success(record(context, input, order.value, isSent)))
  if (!copy.ok) return copy
  return isSent ? success({ copy: copy.value }) : failure('print.failed')
}

function record(
  context: UseCaseContext,
  input: Input<'print.print'>,
  order: Readonly<{ caseId: string; number: string; mark: string }>,
  isSent: boolean,
): number {
  const copy = context.cases.prints.nextCopy(input.orderId)
  context.cases.prints.add({
    orderId: input.orderId,
    copy,
    recipient: input.recipient,
    printer: input.printer,
    printedBy: context.person.id,
    printedAt: context.now,
    reason: input.reason ?? null,
    state: isSent ? 'sent' : 'failed',
  })
  const about = `${order.mark} · ${order.number} · ${String(copy)}`
  context.record({
    act: isSent ? 'order.printed' : 'order.printFailed',
    caseId: order.caseId,
    about: { cnr: about, en: about },
    ...(input.reason === undefined ? {} : { reason: input.reason }),
  })
  context.changed({ aggregate: 'print', id: input.orderId })
  return copy
}
