import type { Input, Output } from '../../../shared/contract/channels.ts'
import { writeRichText } from '../../../shared/document/richText.ts'
import type { Act, Aftermath } from '../../../shared/domain/claim/acts.ts'
import { success, type Result } from '../../../shared/domain/result/result.ts'
import type { EffectContext, QueryContext } from '../context.ts'
import { composeSource, type ComposedWords } from './composedSource.ts'

/** The words of a part of a decision for the clipboard: the window, which alone is pressed, puts them there. */
export function copyOrder(
  context: QueryContext,
  { source, language, part }: Input<'order.copy'>,
): Result<Output<'order.copy'>> {
  const composed = composeSource(context, source)
  return composed.ok ? success(writeRichText(composed.value.content, language, part)) : composed
}

/**
 * Writes a part of a decision, or the whole of it or of a ruling, as DOCX to where the person says. Written down before it leaves, and after it with the
 * fingerprint of what left.
 */
export async function exportOrderDocx(
  context: EffectContext<'choosePlace' | 'writeFile' | 'renderOrderDocx'>,
  { source, language, part }: Input<'order.exportDocx'>,
): Promise<Result<Output<'order.exportDocx'>>> {
  const asked = composeSource(context, source)
  if (!asked.ok) return asked
  const place = await context.services.choosePlace(fileNameOf(asked.value))
  if (place === undefined) return success({ outcome: 'cancelled' })
  // Read only now: somebody may have worked in the file while the dialog stood open.
  const composed = composeSource(context, source)
  if (!composed.ok) return composed
  const { act, origin } = composed.value
  const drawn = await context.services.renderOrderDocx(act, language, { origin, part })
  if (!drawn.ok) return drawn
  const begun = note(context, composed.value, 'caseFile.exportOrder')
  if (!begun.ok) return begun
  const written = await context.services.writeFile(place, drawn.value.bytes)
  const ended = note(
    context,
    composed.value,
    written.ok ? 'caseFile.orderExported' : 'caseFile.orderNotExported',
    written.ok ? `SHA-256 ${drawn.value.sha256}` : undefined,
  )
  if (!written.ok) return written
  return ended.ok ? success({ outcome: 'exported' }) : ended
}

/** What a file is called says whether it is issued, and nothing of the case. */
function fileNameOf({ act, origin }: ComposedWords): string {
  const name = act.template === 'rectification' ? 'rjesenje' : 'odluka'
  return origin.kind === 'draft' ? `${name}-nacrt.docx` : `${name}.docx`
}

function note(
  { commit }: EffectContext,
  { file, about }: ComposedWords,
  act: Act | Aftermath,
  reason?: string,
): Result<true> {
  return commit((command) => {
    command.record({ act, caseId: file.id, about, ...(reason === undefined ? {} : { reason }) })
    return success(true)
  })
}
