import type { Input, Output } from '../../../shared/contract/channels.ts'
import { countPages, withPageText, type FileText } from '../../../shared/domain/caseFile/pageText.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import { describeEvidenceOf } from '../caseFile/describeItem.ts'
import type { CommandContext, EffectContext, QueryContext } from '../context.ts'
import { findAttachment, loadForAttaching, loadForReading } from './attachable.ts'

type Target = Input<'attachment.recognise'>

/** What cannot be drawn has no words and is not tried again. */
const NO_PICTURE: readonly string[] = ['attachment.pictureBroken', 'attachment.pictureTooLarge']

/** Reads the words off the picture of the next page that waits, and keeps them; a picture that cannot be read waits no more. */
export async function recogniseNextPage(
  context: EffectContext<'attachments'>,
  input: Target,
): Promise<Result<Output<'attachment.recognise'>>> {
  const found = loadForReading(context, 'viewAttachment', input)
  if (!found.ok) return found
  const { attachments } = context.services
  const text = context.cases.fileTexts.of(input.caseId, input.file)
  const page = text === undefined ? 0 : text.origins.indexOf('none') + 1
  if (page === 0) return success({ waiting: 0 })
  const words = await attachments.recognise(found.value.stored, page - 1)
  if (!words.ok && !NO_PICTURE.includes(words.error.code)) return words
  const kept = context.commit((command) => keepRecognised(command, input, page, words.ok ? words.value : ''))
  if (!kept.ok || kept.value.waiting === 0) await attachments.restPages()
  return kept
}

/** Nothing is written over what a person typed meanwhile. */
function keepRecognised(
  context: CommandContext,
  input: Target,
  page: number,
  words: string,
): Result<Output<'attachment.recognise'>> {
  const still = loadForReading(context, 'viewAttachment', input)
  if (!still.ok) return still
  const text = context.cases.fileTexts.of(input.caseId, input.file)
  if (text === undefined) return success({ waiting: 0 })
  if (text.origins[page - 1] !== 'none') return success({ waiting: countPages(text).waiting })
  const changed = withPageText(text, page, words, 'recognised')
  save(context, input, changed)
  return success({ waiting: countPages(changed).waiting })
}

export function readPageText(
  context: QueryContext,
  { page, ...input }: Input<'attachment.pageText'>,
): Result<Output<'attachment.pageText'>> {
  const found = loadForReading(context, 'viewAttachment', input)
  if (!found.ok) return found
  const text = context.cases.fileTexts.of(input.caseId, input.file)
  return success({
    text: text?.pages[page - 1] ?? '',
    origin: text?.origins[page - 1] ?? 'none',
    pages: text?.pages.length ?? 0,
  })
}

/** Keeps words that a person typed for a page, so that it is found by them. Error also: attachment.noSuchPage. */
export function savePageText(
  context: CommandContext,
  { page, text: words, ...target }: Input<'attachment.saveText'>,
): Result<Output<'attachment.saveText'>> {
  const file = loadForAttaching(context, 'correctPageText', target)
  if (!file.ok) return file
  const attachment = findAttachment(context, target)
  if (!attachment.ok) return attachment
  const text = context.cases.fileTexts.of(target.caseId, target.file)
  if (text === undefined || page > text.pages.length) return failure('attachment.noSuchPage')
  save(context, target, withPageText(text, page, words.normalize('NFC'), 'typed'))
  const about = describeEvidenceOf(file.value, target.evidence)
  context.record({ act: 'caseFile.correctPageText', caseId: target.caseId, about })
  return success({})
}

function save(context: CommandContext, { caseId, file }: Target, text: FileText): void {
  context.cases.fileTexts.save(caseId, file, text)
  context.changed({ aggregate: 'caseFile', id: caseId })
}
