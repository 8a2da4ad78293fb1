import type { Input, Output } from '../../../shared/contract/channels.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import { describeEvidenceOf } from '../caseFile/describeItem.ts'
import type { CommandContext, EffectContext } from '../context.ts'
import { findAttachment, loadForAttaching } from './attachable.ts'

/** Notes from whom a file came and where its original is. */
export function describeAttachment(
  context: CommandContext,
  { custody, ...target }: Input<'attachment.describe'>,
): Result<Output<'attachment.describe'>> {
  const file = loadForAttaching(context, 'describeAttachment', target)
  if (!file.ok) return file
  const attachment = findAttachment(context, target)
  if (!attachment.ok) return attachment
  const { caseId, evidence } = target
  context.cases.attachments.describe(caseId, { ...attachment.value, custody })
  context.record({ act: 'caseFile.describeAttachment', caseId, about: describeEvidenceOf(file.value, evidence) })
  context.changed({ aggregate: 'caseFile', id: caseId })
  return success({})
}

/** Takes a file off an item; with the last item its key is gone, and then its ciphertext, unless another case file has it too. */
export async function removeAttachment(
  context: EffectContext<'attachments'>,
  { reason, ...target }: Input<'attachment.remove'>,
): Promise<Result<Output<'attachment.remove'>>> {
  const { caseId, evidence, file: id } = target
  const removed = context.commit((command) => {
    const file = loadForAttaching(command, 'removeAttachment', target)
    if (!file.ok) return file
    const attachment = findAttachment(command, target)
    if (!attachment.ok) return attachment
    if (command.cases.attachments.detach(caseId, evidence, id) !== 'removed') return failure('attachment.notFound')
    const about = describeEvidenceOf(file.value, evidence)
    const why = `${reason} · SHA-256 ${attachment.value.sha256}`
    command.record({ act: 'caseFile.removeAttachment', caseId, about, reason: why })
    command.changed({ aggregate: 'caseFile', id: caseId })
    return success({ isGone: !command.cases.attachments.isEntered(id) })
  })
  if (!removed.ok) return removed
  if (removed.value.isGone) await context.services.attachments.discard(id)
  return success({})
}
