import type { Input, Output } from '../../../shared/contract/channels.ts'
import { success, type Result } from '../../../shared/domain/result/result.ts'
import type { EffectContext } from '../context.ts'
import { emblemsFor } from '../office/emblemsFor.ts'
import { composeSource } from './composedSource.ts'

/**
 * The pages of a decision as it is typed, as they would be printed, with the word of a draft across each: to be looked at inside the
 * program. Nothing is kept, and nothing leaves. Errors: those of `composeSource`, document.refused.
 */
export async function drawDraft(
  context: EffectContext<'renderDraft'>,
  { caseId, decision, language }: Input<'order.drawDraft'>,
): Promise<Result<Output<'order.drawDraft'>>> {
  const composed = composeSource(context, { caseId, decision })
  if (!composed.ok) return composed
  const { act } = composed.value
  const drawn = await context.services.renderDraft({ ...act, language, emblems: emblemsFor(context, act.caseFile) })
  return drawn.ok ? success({ bytes: new Uint8Array(drawn.value.bytes) }) : drawn
}
