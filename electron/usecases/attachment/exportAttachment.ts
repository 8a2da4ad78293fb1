import type { Input, Output } from '../../../shared/contract/channels.ts'
import type { AttachmentKind } from '../../../shared/domain/caseFile/attachment.ts'
import type { Act, Aftermath } from '../../../shared/domain/claim/acts.ts'
import { success, type Result } from '../../../shared/domain/result/result.ts'
import { describeEvidenceOf } from '../caseFile/describeItem.ts'
import type { LoadedCase } from '../caseFile/loadedCase.ts'
import type { EffectContext } from '../context.ts'
import { loadForReading } from './attachable.ts'

type Target = Input<'attachment.export'>

const ENDINGS: Readonly<Record<Exclude<AttachmentKind, 'other'>, string>> = {
  pdf: 'pdf',
  jpeg: 'jpg',
  png: 'png',
  tiff: 'tif',
  docx: 'docx',
}

/** Writes a plain copy to where the person says: the reason is written down before anything leaves, and the end after it. */
export async function exportAttachment(
  context: EffectContext<'attachments' | 'choosePlace'>,
  input: Target,
): Promise<Result<Output<'attachment.export'>>> {
  const asked = loadForReading(context, 'exportAttachment', input)
  if (!asked.ok) return asked
  const { kind, name } = asked.value.attachment
  const place = await context.services.choosePlace(`dokaz-${input.evidence}.${endingOf(kind, name)}`)
  if (place === undefined) return success({ outcome: 'cancelled' })
  // Read only now: somebody may have handed the file over while the dialog stood open.
  const found = loadForReading(context, 'exportAttachment', input)
  if (!found.ok) return found
  const { file, stored } = found.value
  const opened = await context.services.attachments.open(stored)
  if (!opened.ok) return opened
  const begun = note(context, file, input, 'caseFile.exportAttachment', `${input.reason} · SHA-256 ${stored.sha256}`)
  if (!begun.ok) return begun
  const written = await context.services.attachments.export(stored.id, place)
  const ended = note(
    context,
    file,
    input,
    written.ok ? 'caseFile.attachmentExported' : 'caseFile.attachmentNotExported',
  )
  if (!written.ok) return written
  return ended.ok ? success({ outcome: 'exported' }) : ended
}

/** The ending of the suggested name: of a known kind its own, else that of the file where it is a plain one. */
function endingOf(kind: AttachmentKind, name: string | undefined): string {
  if (kind !== 'other') return ENDINGS[kind]
  return /\.([a-z0-9]{1,8})$/.exec(name?.toLowerCase() ?? '')?.[1] ?? 'bin'
}

function note(
  context: EffectContext,
  file: LoadedCase,
  { caseId, evidence }: Target,
  act: Act | Aftermath,
  reason?: string,
): Result<true> {
  return context.commit((command) => {
    const about = describeEvidenceOf(file, evidence)
    command.record({ act, caseId, about, ...(reason === undefined ? {} : { reason }) })
    return success(true)
  })
}
