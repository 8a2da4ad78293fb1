import type { Input, Output } from '../../../shared/contract/channels.ts'
import { failure, success } from '../../../shared/domain/result/result.ts'
import type { Result } from '../../../shared/domain/result/result.ts'
import { visibleOrder } from '../order/orderView.ts'
import { inOneTransaction } from '../work.ts'
import type { Work } from '../work.ts'

/** Sends the stored bytes, unchanged, to the spooler, and writes down who printed which copy for whom. */
export async function printOrder(work: Work, input: Input<'print.print'>): Promise<Result<Output<'print.print'>>> {
  const order = visibleOrder(work, input.orderId)
  if (!order.ok) return order
  if (order.value.office !== work.person.office) return failure('caseFile.notInCustody')
  const isRepeated = work.store.prints.wasSentTo(input.orderId, input.recipient)
  if (isRepeated && input.reason === undefined) return failure('print.reasonMissing', 'reason')
  const bytes = work.store.orders.pdfOf(input.orderId)
  // SECURITY: what is printed is what was signed, or nothing is.
  if (bytes === undefined || work.services.sha256(bytes) !== order.value.sha256) return failure('order.damaged')
  const printers = await work.services.printers()
  if (!printers.some(({ name }) => name === input.printer)) return failure('print.noPrinter', 'printer')
  const isSent = await work.services.print(input.printer, bytes)
  const copy = inOneTransaction(work, () => success(record(work, input, order.value, isSent)))
  if (!copy.ok) return copy
  return isSent ? success({ copy: copy.value }) : failure('print.failed')
}

function record(
  work: Work,
  input: Input<'print.print'>,
  order: Readonly<{ caseId: string; number: string; mark: string }>,
  isSent: boolean,
): number {
  const copy = work.store.prints.nextCopy(input.orderId)
  work.store.prints.add({
    orderId: input.orderId,
    copy,
    recipient: input.recipient,
    printer: input.printer,
    printedBy: work.person.id,
    printedAt: work.now,
    reason: input.reason ?? null,
    state: isSent ? 'sent' : 'failed',
  })
  const about = `${order.mark} · ${order.number} · ${String(copy)}`
  work.record({
    act: isSent ? 'order.printed' : 'order.printFailed',
    caseId: order.caseId,
    about: { cnr: about, en: about },
    ...(input.reason === undefined ? {} : { reason: input.reason }),
  })
  work.changed({ aggregate: 'print', id: input.orderId })
  return copy
}
