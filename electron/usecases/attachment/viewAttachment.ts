import type { Input, Output } from '../../../shared/contract/channels.ts'
import { isPicture, isShownInside } from '../../../shared/domain/caseFile/attachment.ts'
import { isDrawable, toMegapixels } from '../../../shared/domain/caseFile/pictureSize.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import { describeEvidenceOf } from '../caseFile/describeItem.ts'
import { noteOnce } from '../caseFile/noteOnce.ts'
import type { EffectContext } from '../context.ts'
import { loadForReading } from './attachable.ts'

/** Opens a file to be looked at in the window; who looks is written down first. */
export async function openAttachment(
  context: EffectContext<'attachments'>,
  input: Input<'attachment.open'>,
): Promise<Result<Output<'attachment.open'>>> {
  const found = loadForReading(context, 'viewAttachment', input)
  if (!found.ok) return found
  const { file, stored } = found.value
  const { kind, size } = stored
  if (!isShownInside(kind)) return failure('attachment.notShown')
  const about = describeEvidenceOf(file, input.evidence)
  const noted = noteOnce(context, input.file, { act: 'caseFile.viewAttachment', caseId: input.caseId, about })
  if (!noted.ok) return noted
  const opened = await context.services.attachments.open(stored)
  if (!opened.ok) return opened
  const { picture } = opened.value
  if (isPicture(kind) && picture === undefined) return failure('attachment.pictureBroken')
  if (picture !== undefined && !isDrawable(picture)) {
    return failure('attachment.pictureTooLarge', undefined, { megapixels: toMegapixels(picture) })
  }
  return success({ kind, size, checkedAt: context.now })
}

/** A page of a file that the person has open, drawn by the core: of a kind that the window cannot draw. */
export async function showPage(
  context: EffectContext<'attachments'>,
  { page, ...input }: Input<'attachment.showPage'>,
): Promise<Result<Output<'attachment.showPage'>>> {
  if (!context.openedFiles.has(`${input.caseId}/${input.file}`)) return failure('attachment.notOpen')
  const found = loadForReading(context, 'viewAttachment', input)
  if (!found.ok) return found
  const shown = await context.services.attachments.show(found.value.stored, page - 1)
  return shown.ok ? success({ bytes: shown.value }) : shown
}

/** Bytes of a file that the person has open, and whose case file the person may still read. */
export async function readAttachment(
  context: EffectContext<'attachments'>,
  { from, length, ...input }: Input<'attachment.read'>,
): Promise<Result<Output<'attachment.read'>>> {
  if (!context.openedFiles.has(`${input.caseId}/${input.file}`)) return failure('attachment.notOpen')
  const found = loadForReading(context, 'viewAttachment', input)
  if (!found.ok) return found
  const read = await context.services.attachments.read(input.file, from, length)
  return read.ok ? success({ bytes: read.value }) : read
}
