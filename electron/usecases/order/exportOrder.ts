import type { Input, Output } from '../../../shared/contract/channels.ts'
import { permitFileAct } from '../../../shared/domain/claim/mayAct.ts'
import { success, type Result } from '../../../shared/domain/result/result.ts'
import { loadCase } from '../caseFile/loadCase.ts'
import type { OrderSummary } from '../../db/tables/orderTable.ts'
import type { EffectContext } from '../context.ts'
import { exportNoted } from './exportNoted.ts'
import { recordOfOrder } from './orderData.ts'
import { findVisibleOrder } from './orderView.ts'
import { genuineBytesOf } from './readOrder.ts'

/**
 * Writes the stored bytes of an order, or of a ruling on one, to where the person says, under its number alone, or the same act as
 * signed data; before it and after it the journal tells. Errors: order.notFound, order.damaged, those of the act on the file and of
 * writing.
 */
export async function exportOrder(
  context: EffectContext<'choosePlace' | 'writeFile' | 'proof'>,
  { orderId, reason, format }: Input<'order.export'>,
): Promise<Result<Output<'order.export'>>> {
  const order = findVisibleOrder(context, orderId)
  if (!order.ok) return order
  const { caseId, number, mark } = order.value
  const file = loadCase(context, caseId)
  if (!file.ok) return file
  const allowed = permitFileAct('exportPaper', file.value.place, context.person)
  if (!allowed.ok) return allowed
  const bytes = bytesOf(context, order.value, format)
  if (!bytes.ok) return bytes
  const about = { cnr: `${mark} · ${number}`, en: `${mark} · ${number}` }
  return exportNoted(context, { caseId, about, name: `${number}.${format}`, bytes: bytes.value, reason })
}

/** What leaves: the pages as they were frozen, or the data, whose pages are as whole as the file. */
function bytesOf(
  context: EffectContext<'proof'>,
  order: OrderSummary,
  format: Input<'order.export'>['format'],
): Result<Uint8Array> {
  const bytes = genuineBytesOf(context, order)
  if (!bytes.ok || format === 'pdf') return bytes
  const record = recordOfOrder(context, order)
  return record.ok ? success(new TextEncoder().encode(`${JSON.stringify(record.value, null, 2)}\n`)) : record
}
