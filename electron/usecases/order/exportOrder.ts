import type { Input, Output } from '../../../shared/contract/channels.ts'
import type { Act, Aftermath } from '../../../shared/domain/claim/acts.ts'
import { permitFileAct } from '../../../shared/domain/claim/mayAct.ts'
import { success, type Result } from '../../../shared/domain/result/result.ts'
import { loadCase } from '../caseFile/loadCase.ts'
import type { EffectContext } from '../context.ts'
import { findVisibleOrder } from './orderView.ts'
import { genuineBytesOf } from './readOrder.ts'

/**
 * Writes the stored bytes of an order, or of a ruling on one, to where the person says, under its number alone; before it and
 * after it the journal tells. Errors: order.notFound, order.damaged, those of the act on the file and of writing.
 */
export async function exportOrder(
  context: EffectContext<'choosePlace' | 'writeFile'>,
  { orderId, reason }: Input<'order.export'>,
): Promise<Result<Output<'order.export'>>> {
  const order = findVisibleOrder(context, orderId)
  if (!order.ok) return order
  const { caseId, number, mark, sha256 } = order.value
  const file = loadCase(context, caseId)
  if (!file.ok) return file
  const allowed = permitFileAct('exportPaper', file.value.place, context.person)
  if (!allowed.ok) return allowed
  const bytes = genuineBytesOf(context, order.value)
  if (!bytes.ok) return bytes
  const place = await context.services.choosePlace(`${number}.pdf`)
  if (place === undefined) return success({ outcome: 'cancelled' })
  const about = { cnr: `${mark} · ${number}`, en: `${mark} · ${number}` }
  const note = (act: Act | Aftermath, told: string) =>
    context.commit((command) => {
      command.record({ act, caseId, about, reason: told })
      return success(true)
    })
  note('caseFile.exportPaper', reason)
  const written = await context.services.writeFile(place, bytes.value)
  note(written.ok ? 'caseFile.paperExported' : 'caseFile.paperNotExported', `SHA-256 ${sha256}`)
  return written.ok ? success({ outcome: 'exported' }) : written
}
