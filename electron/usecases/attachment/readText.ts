import type { Input, Output } from '../../../shared/contract/channels.ts'
import { isPicture } from '../../../shared/domain/caseFile/attachment.ts'
import { countPages, toFileText } from '../../../shared/domain/caseFile/pageText.ts'
import { success, type Result } from '../../../shared/domain/result/result.ts'
import type { StoredFileRow } from '../../db/tables/attachmentTable.ts'
import type { AttachmentFiles } from '../../files/attachments/attachmentFiles.ts'
import type { EffectContext } from '../context.ts'
import { loadForReading } from './attachable.ts'

/** Keeps what a file says, page by page; scanned pages and pictures wait to be recognised. */
export async function readAttachmentText(
  context: EffectContext<'attachments'>,
  input: Input<'attachment.readText'>,
): Promise<Result<Output<'attachment.readText'>>> {
  const found = loadForReading(context, 'viewAttachment', input)
  if (!found.ok) return found
  const pages = await readPages(context.services.attachments, found.value.stored)
  if (!pages.ok) return pages
  if (pages.value.length === 0) return success({ pages: 0, withText: 0 })
  const text = toFileText(pages.value, found.value.stored.kind !== 'docx')
  const counts = countPages(text)
  return context.commit((command) => {
    // It may have been taken off meanwhile.
    const still = loadForReading(command, 'viewAttachment', input)
    if (!still.ok) return still
    // What was recognised or typed since is not read over.
    if (command.cases.fileTexts.of(input.caseId, input.file) === undefined)
      command.cases.fileTexts.save(input.caseId, input.file, text)
    command.changed({ aggregate: 'caseFile', id: input.caseId })
    return success({ pages: counts.pages, withText: counts.pages - counts.bare })
  })
}

/** The text of each page as the file itself has it; none where it is locked, broken or of a kind without pages. */
async function readPages(files: AttachmentFiles, stored: StoredFileRow): Promise<Result<readonly string[]>> {
  if (stored.kind === 'pdf') return files.textOf(stored)
  if (isPicture(stored.kind)) return success([''])
  if (stored.kind === 'other') return success([])
  const pages = await files.pagesOf(stored)
  await files.restPages()
  return !pages.ok && pages.error.code === 'attachment.pictureBroken' ? success([]) : pages
}
