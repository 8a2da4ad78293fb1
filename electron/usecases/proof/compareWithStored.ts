import type { Input, Output } from '../../../shared/contract/channels.ts'
import { actPointsOf } from '../../../shared/document/judgmentPoints.ts'
import { compareCopies } from '../../../shared/domain/judgmentComparison/compareCopies.ts'
import { success, type Result } from '../../../shared/domain/result/result.ts'
import type { EffectContext } from '../context.ts'
import { composeIssued } from '../order/composedSource.ts'
import { showComparison } from '../order/showComparison.ts'

/**
 * Where the words of a file that somebody has brought differ from the act that is stored here: paragraph by paragraph, amounts and
 * accounts first. The file is read and not kept. Errors: those of `composeIssued`, judgment.…, attachment.… (`openSource`).
 */
export async function compareWithStored(
  context: EffectContext<'attachments' | 'chooseFile'>,
  { orderId }: Input<'proof.compare'>,
): Promise<Result<Output<'proof.compare'>>> {
  const issued = composeIssued(context, orderId)
  if (!issued.ok) return issued
  const chosen = context.given ?? (await context.services.chooseFile())
  if (chosen === undefined) return success({ outcome: 'cancelled' })
  const read = await context.services.attachments.readJudgment(chosen)
  if (!read.ok) return read
  const kept = await context.services.attachments.readJudgment({ bytes: issued.value.bytes })
  if (!kept.ok) return kept
  const { text } = read.value
  const { content, act } = issued.value
  const { isIdentical, points } = compareCopies(actPointsOf(content), kept.value.text, text)
  return success({ outcome: 'compared', comparison: { isIdentical, ...showComparison(act.caseFile, points, text) } })
}
