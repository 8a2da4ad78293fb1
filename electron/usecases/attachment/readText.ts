import type { Input, Output } from '../../../shared/contract/channels.ts'
import { isPicture } from '../../../shared/domain/caseFile/attachment.ts'
import { countPages, toFileText } from '../../../shared/domain/caseFile/pageText.ts'
import { success, type Result } from '../../../shared/domain/result/result.ts'
import type { StoredFileRow } from '../../db/tables/attachmentTable.ts'
import type { AttachmentFiles } from '../../files/attachments/attachmentFiles.ts'
import { loadCase } from '../caseFile/loadCase.ts'
import type { EffectContext, QueryContext } from '../context.ts'
import { foldKey } from '../../../shared/text/fold.ts'
import { loadForReading } from './attachable.ts'

const MAX_HITS = 100
const EXCERPT = 160

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

/** Pages of attached files on which the words stand; the file is one that the person may open. */
export function findInAttachments(
  context: QueryContext,
  { caseId, words }: Input<'attachment.find'>,
): Result<Output<'attachment.find'>> {
  const file = loadCase(context, caseId)
  if (!file.ok) return file
  const wanted = foldKey(words)
  if (wanted === '') return success({ hits: [] })
  const attached = context.cases.attachments.ofCase(caseId)
  const hits = context.cases.fileTexts.ofCase(caseId).flatMap(({ file: id, pages }) => {
    const evidence = attached.find((one) => one.file === id)?.evidence
    if (evidence === undefined) return []
    return pages.flatMap((text, index) =>
      foldKey(text).includes(wanted) ? [{ evidence, file: id, page: index + 1, excerpt: excerptOf(text, wanted) }] : [],
    )
  })
  return success({ hits: hits.slice(0, MAX_HITS) })
}

/** The line on which the words stand; the beginning of the page where they run over its end. */
function excerptOf(text: string, wanted: string): string {
  const line = text.split('\n').find((one) => foldKey(one).includes(wanted)) ?? text
  return line.replace(/\s+/g, ' ').trim().slice(0, EXCERPT)
}
