import type { Input, Output } from '../../../shared/contract/channels.ts'
import { orderId } from '../../../shared/contract/ids.ts'
import { readShortCode } from '../../../shared/domain/proof/shortCode.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { EffectContext } from '../context.ts'
import { findVisibleOrder } from '../order/orderView.ts'

/**
 * What the pages of an act must read by the code from its foot, and whether it fell, was changed on appeal or corrected. It tells nothing of the case
 * file: who may not open that is answered the same, but for the identifier by which the stored pages are opened. Errors: proof.codeInvalid, proof.codeMistyped, proof.codeUnknown.
 */
export function findAct(
  context: EffectContext<'documents'>,
  { code: typed }: Input<'proof.find'>,
): Result<Output<'proof.find'>> {
  const { cases, services } = context
  const read = readShortCode(typed)
  if (!read.ok) return read
  const { code, page } = read.value
  const acts = cases.orders.byCode(code).flatMap(({ pageCodes, id, ...act }) => {
    const statements = services.documents.readSealed(pageCodes)
    // SECURITY: what the office has not signed is not shown, whatever stands in the database.
    if (statements.length !== pageCodes.length || statements.length === 0) return []
    const pages = statements
      .filter((one) => page === undefined || one.page === page)
      .map(({ sums, ...one }) => ({ ...one, sums: [...sums] }))
    const visible = findVisibleOrder(context, id)
    const opened = visible.ok ? { id: orderId.parse(id) } : {}
    return [{ ...opened, ...act, ...cases.orders.standingOf(id), pages }]
  })
  return acts.length === 0 ? failure('proof.codeUnknown', 'code') : success({ acts })
}
