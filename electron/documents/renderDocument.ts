import type { CaseFile } from '../../shared/domain/caseFile/caseFile.ts'
import type { DocumentContent, DocumentLanguage } from '../../shared/document/content/content.ts'
import type { Emblem } from '../../shared/domain/offices/emblem.ts'
import type { DocumentRequest, OrderFacts } from '../../shared/document/documentDefinition.ts'
import { composeDocument } from './allDocuments.ts'
import { getSharedFontSet, type FontSet } from './fontSet.ts'
import { renderContent, type RenderedDocument } from './renderContent.ts'

export type RenderRequest = Readonly<{
  template: string
  caseFile: CaseFile
  claimId?: string | undefined
  language: DocumentLanguage
  date?: string | undefined
  order?: OrderFacts | undefined
  watermark?: string | undefined
  recipientId?: DocumentRequest['recipientId']
  cases?: DocumentRequest['cases']
  corrections?: DocumentRequest['corrections']
  correction?: DocumentRequest['correction']
  /** The emblem of the office that issues it, at the head. */
  emblem?: Emblem | undefined
  /** Type for those who read with difficulty. */
  large?: boolean | undefined
}>

/**
 * Makes a document of a case file. Throws DocumentProblem where the case lacks what the document needs and
 * DocumentRefusal where an archive would not accept the result; both carry a code and no personal data.
 */
export async function renderDocument(
  request: RenderRequest,
  fonts: FontSet = getSharedFontSet(),
): Promise<RenderedDocument> {
  const { template, language, watermark, emblem, ...facts } = request
  const content = withEmblem(composeDocument(template, facts), emblem)
  const sized =
    request.large === true ? { ...content, page: { format: 'A4' as const, ...content.page, large: true } } : content
  return renderContent(sized, language, fonts, watermark === undefined ? {} : { watermark })
}

function withEmblem(content: DocumentContent, emblem: Emblem | undefined): DocumentContent {
  if (emblem === undefined) return content
  return { ...content, blocks: content.blocks.map((block) => (block.kind === 'emblem' ? { ...block, emblem } : block)) }
}
