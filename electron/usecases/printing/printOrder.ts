import type { Input, Output } from '../../../shared/contract/channels.ts'
import { permitFileAct } from '../../../shared/domain/claim/mayAct.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { OrderSummary } from '../../db/tables/orderTable.ts'
import { loadCase } from '../caseFile/loadCase.ts'
import type { CommandContext, EffectContext, CaseContext } from '../context.ts'
import { findVisibleOrder } from '../order/orderView.ts'
import { genuineBytesOf } from '../order/readOrder.ts'
import type { Printable } from './printableDocument.ts'
import { checkPrinter } from './checkPrinter.ts'
import { objectionToOrder } from './printObjection.ts'

type Request = Input<'print.print'>

/**
 * Sends the stored bytes, unchanged, to the spooler, as often as copies are asked for. Each copy is written down before it
 * leaves and confirmed after: where the program dies between, it stays queued and counts as a copy that may lie somewhere.
 */
export async function printOrder(
  context: EffectContext<'print' | 'printers'>,
  input: Request,
): Promise<Result<Output<'print.print'>>> {
  const order = findPrintableOrder(context, input)
  if (!order.ok) return order
  const sound = checkShown(context, order.value, input.reason)
  if (!sound.ok) return sound
  const bytes = genuineBytesOf(context, order.value)
  if (!bytes.ok) return bytes
  const known = await checkPrinter(context.services, input.printer, ['order'])
  if (!known.ok) return known
  const { copies = 1 } = input
  for (let round = 1; ; round += 1) {
    const sent = await sendCopy(context, input, { order: order.value, bytes: bytes.value, isFirst: round === 1 })
    if (!sent.ok || round >= copies) return sent
  }
}

/** One copy after the other, in a batch: whether a recipient has had one is asked where the batch begins. */
export function printableOrder(context: CaseContext, input: Request): Result<Printable> {
  const order = findPrintableOrder(context, input)
  if (!order.ok) return order
  return success({
    bytes: () => genuineBytesOf(context, order.value),
    kind: 'order',
    queue: (command) => queueCopy(command, input, order.value, false),
  })
}

type Copy = Readonly<{ order: OrderSummary; bytes: Uint8Array<ArrayBuffer>; isFirst: boolean }>

async function sendCopy(
  context: EffectContext<'print'>,
  input: Request,
  { order, bytes, isFirst }: Copy,
): Promise<Result<Output<'print.print'>>> {
  const queued = context.commit((command) => queueCopy(command, input, order, isFirst))
  if (!queued.ok) return queued
  const sent = await context.services.print(input.printer, bytes, { kind: 'order' })
  const confirmed = context.commit((command) => confirmCopy(command, order, queued.value, sent.ok))
  if (!confirmed.ok) return confirmed
  return sent.ok ? success({ copy: queued.value }) : sent
}

/** The order asked for, where this person may print it. */
export function findPrintableOrder(context: CaseContext, { orderId }: Pick<Request, 'orderId'>): Result<OrderSummary> {
  const order = findVisibleOrder(context, orderId)
  if (!order.ok) return order
  const file = loadCase(context, order.value.caseId)
  if (!file.ok) return file
  const allowed = permitFileAct('print', file.value.place, context.person)
  return allowed.ok ? order : allowed
}

/** A copy that shows somebody who is protected today, or what degrades, leaves for a reason alone. Errors: print.showsProtected, print.undignified. */
export function checkShown(context: CaseContext, order: OrderSummary, reason: string | undefined): Result<true> {
  if (reason !== undefined) return success(true)
  const objection = objectionToOrder(context, order)
  if (!objection.ok) return objection
  return objection.value === undefined ? success(true) : failure(objection.value, 'reason')
}

// Whether a copy went to this recipient is asked where the next one is written down, so that two at once cannot both pass; of
// several that were asked for together the first is asked for all.
function queueCopy(context: CommandContext, input: Request, order: OrderSummary, isFirst: boolean): Result<number> {
  const { prints } = context.cases
  if (isFirst && input.reason === undefined && prints.wasPrintedFor(order.id, input.recipient)) {
    return failure('print.reasonMissing', 'reason')
  }
  const copy = prints.queue({
    orderId: order.id,
    recipient: input.recipient,
    printer: input.printer,
    printedBy: context.person.id,
    printedAt: context.now,
    reason: input.reason === undefined ? null : context.maskReason(order.caseId, input.reason),
  })
  const reason = input.reason === undefined ? {} : { reason: input.reason }
  context.record({ act: 'caseFile.print', caseId: order.caseId, about: aboutCopy(order, copy), ...reason })
  context.changed({ aggregate: 'order', id: order.id })
  return success(copy)
}

/** What became of a copy that was written down. */
export function confirmCopy(context: CommandContext, order: OrderSummary, copy: number, isSent: boolean): Result<true> {
  context.cases.prints.confirm(order.caseId, order.id, copy, isSent ? 'sent' : 'failed')
  if (!isSent) {
    context.record({ act: 'caseFile.printFailed', caseId: order.caseId, about: aboutCopy(order, copy) })
  }
  context.changed({ aggregate: 'order', id: order.id })
  return success(true)
}

/** How the journal calls a copy of an order. */
export function aboutCopy({ mark, number }: OrderSummary, copy: number) {
  const words = `${mark} · ${number} · ${String(copy)}`
  return { cnr: words, en: words }
}
