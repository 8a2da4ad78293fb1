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
  const isRepeated = context.cases.prints.wasPrintedFor(input.orderId, input.recipient)
  if (isRepeated && input.reason === undefined) return failure('print.reasonMissing', 'reason')
  const bytes = context.cases.orders.pdfOf(input.orderId)
  // SECURITY: what is printed is what was signed, or nothing is.
  const isUnchanged = bytes !== undefined && context.services.sha256(bytes) === order.value.sha256
  if (!isUnchanged || !context.cases.orders.isGenuine(order.value)) return failure('order.damaged')
  const printers = await context.services.printers()
  if (!printers.some(({ name }) => name === input.printer)) return failure('print.noPrinter', 'printer')
  const queued = runInTransaction(context, () => queueCopy(context, input))
  if (!queued.ok) return queued
  const isSent = await context.services.print(input.printer, bytes)
  const confirmed = runInTransaction(context, () => confirmCopy(context, input, order.value, queued.value, isSent))
  if (!confirmed.ok) return confirmed
  return isSent ? success({ copy: queued.value }) : failure('print.failed')
}

/** Written down before anything leaves: a copy of which nothing more is known stays queued. */
function queueCopy(
  context: UseCaseContext,
  { orderId, recipient, printer, reason }: Input<'print.print'>,
): Result<number> {
  // Asked again: a copy for the same recipient may have been queued since.
  if (reason === undefined && context.cases.prints.wasPrintedFor(orderId, recipient)) {
    return failure('print.reasonMissing', 'reason')
  }
  const { person, now } = context
  return success(
    context.cases.prints.queue({
      orderId,
      recipient,
      printer,
      printedBy: person.id,
      printedAt: now,
      reason: reason ?? null,
    }),
  )
}

function confirmCopy(
  context: UseCaseContext,
  { orderId, reason }: Input<'print.print'>,
  order: Readonly<{ caseId: string; number: string; mark: string }>,
  copy: number,
  isSent: boolean,
): Result<true> {
  context.cases.prints.confirm(order.caseId, orderId, copy, isSent ? 'sent' : 'failed')
  const about = `${order.mark} · ${order.number} · ${String(copy)}`
  context.record({
    act: isSent ? 'order.printed' : 'order.printFailed',
    caseId: order.caseId,
    about: { cnr: about, en: about },
    ...(reason === undefined ? {} : { reason }),
  })
  context.changed({ aggregate: 'print', id: orderId })
  return success(true)
}
