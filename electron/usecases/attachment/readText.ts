import type { Input, Output } from '../../../shared/contract/channels.ts'
import { success, type Result } from '../../../shared/domain/result/result.ts'
import { loadCase } from '../caseFile/loadCase.ts'
import type { EffectContext, QueryContext } from '../context.ts'
import { foldKey } from '../../../shared/text/fold.ts'
import { loadForReading } from './attachable.ts'

const MAX_HITS = 100
const EXCERPT = 160

/** Keeps what a PDF says, page by page; a scan says nothing, and is found by no word. */
export async function readAttachmentText(
  context: EffectContext<'attachments'>,
  input: Input<'attachment.readText'>,
): Promise<Result<Output<'attachment.readText'>>> {
  const found = loadForReading(context, 'viewAttachment', input)
  if (!found.ok) return found
  if (found.value.stored.kind !== 'pdf') return success({ pages: 0, withText: 0 })
  const text = await context.services.attachments.textOf(found.value.stored)
  if (!text.ok) return text
  const withText = text.value.filter((page) => page.trim() !== '').length
  if (withText === 0) return success({ pages: text.value.length, withText })
  return context.commit((command) => {
    // It may have been taken off meanwhile.
    const still = loadForReading(command, 'viewAttachment', input)
    if (!still.ok) return still
    command.cases.fileTexts.save(input.caseId, input.file, text.value)
    command.changed({ aggregate: 'caseFile', id: input.caseId })
    return success({ pages: text.value.length, withText })
  })
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
