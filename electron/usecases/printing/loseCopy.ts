import type { Input, Output } from '../../../shared/contract/channels.ts'
import { permitFileAct } from '../../../shared/domain/claim/mayAct.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import { loadCase } from '../caseFile/loadCase.ts'
import type { CommandContext } from '../context.ts'
import { findVisibleOrder } from '../order/orderView.ts'
import { aboutCopy } from './printOrder.ts'

/** Writes down that a copy is lost. Errors: order.notFound, print.noCopy, print.isLost, those of the right to. */
export function loseCopy(
  context: CommandContext,
  { orderId, copy, reason }: Input<'print.lose'>,
): Result<Output<'print.lose'>> {
  const order = findVisibleOrder(context, orderId)
  if (!order.ok) return order
  const { caseId } = order.value
  const file = loadCase(context, caseId)
  if (!file.ok) return file
  const allowed = permitFileAct('loseCopy', file.value.place, context.person)
  if (!allowed.ok) return allowed
  const { prints } = context.cases
  const printed = prints.ofOrder(orderId).find((one) => one.copy === copy)
  if (printed === undefined || printed.state === 'failed') return failure('print.noCopy', 'copy')
  if (prints.lossesOf(orderId).some((one) => one.copy === copy)) return failure('print.isLost', 'copy')
  prints.lose({ orderId, copy, at: context.now, by: context.person.id, reason: context.maskReason(caseId, reason) })
  context.record({ act: 'caseFile.loseCopy', caseId, about: aboutCopy(order.value, copy), reason })
  context.changed({ aggregate: 'order', id: orderId })
  return success({ copy })
}
