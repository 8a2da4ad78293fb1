import type { CaseFile } from '../../shared/domain/caseFile/caseFile.ts'
import type { DocumentContent, DocumentLanguage } from '../../shared/document/content/content.ts'
import type { Emblem, Emblems } from '../../shared/domain/offices/emblem.ts'
import type { DocumentRequest, OrderFacts } from '../../shared/document/documentDefinition.ts'
import { shieldFile } from '../../shared/document/shieldedFile.ts'
import { composeDocument } from './allDocuments.ts'
import { renderDocx, type DocxOptions, type RenderedDocx } from './docx/renderDocx.ts'
import { getSharedFontSet, type FontSet } from './fontSet.ts'
import { measureAct, withCode, type ActFacts, type MeasuredAct } from './measureAct.ts'
import type { PageMark } from './pageMark.ts'
import { renderContent, type RenderedDocument } from './renderContent.ts'
import type { SignatureField } from './signatureField.ts'

export type RenderRequest = Readonly<{
  template: string
  caseFile: CaseFile
  claimId?: string | undefined
  language: DocumentLanguage
  date?: string | undefined
  order?: OrderFacts | undefined
  watermark?: string | undefined
  /** As a file for a word processor, with where it comes from, and of an order which part. */
  docx?: Pick<DocxOptions, 'origin' | 'part'> | undefined
  /** The last entries of the journals, as they stand at the foot of every page of a register. */
  anchor?: string | undefined
  recipientId?: DocumentRequest['recipientId']
  cases?: DocumentRequest['cases']
  figures?: DocumentRequest['figures']
  corrections?: DocumentRequest['corrections']
  correction?: DocumentRequest['correction']
  ruling?: DocumentRequest['ruling']
  closedDays?: DocumentRequest['closedDays']
  law?: DocumentRequest['law']
  exhibits?: DocumentRequest['exhibits']
  exhibitId?: DocumentRequest['exhibitId']
  bundle?: DocumentRequest['bundle']
  share?: DocumentRequest['share']
  views?: DocumentRequest['views']
  handover?: DocumentRequest['handover']
  rights?: DocumentRequest['rights']
  orders?: DocumentRequest['orders']
  emergency?: DocumentRequest['emergency']
  erasure?: DocumentRequest['erasure']
  keyCard?: DocumentRequest['keyCard']
  verification?: DocumentRequest['verification']
  lesson?: DocumentRequest['lesson']
  /** The emblem at its head, whichever office issues it. */
  emblem?: Emblem | undefined
  /** Emblems by the code of their office: the paper bears that of the office it is issued by, or none. */
  emblems?: Emblems | undefined
  /** Type for those who read with difficulty. */
  large?: boolean | undefined
  /** Of an act that is issued: the code of each page, with its side in modules, and the field of its signature. */
  proof?: Readonly<{ modules: number; marks: readonly PageMark[]; signature: SignatureField }> | undefined
}>

/** What a thread is asked: to draw a document, or to measure what the codes of its pages will say, where it is told of which act. */
export type ThreadRequest = RenderRequest & Readonly<{ measure?: ActFacts | undefined }>

/**
 * Makes a document of a case file. Throws DocumentProblem where the case lacks what the document needs and
 * DocumentRefusal where an archive would not accept the result; both carry a code and no personal data.
 */
export async function renderDocument(
  request: RenderRequest,
  fonts: FontSet = getSharedFontSet(),
): Promise<RenderedDocument> {
  const { language, watermark, anchor, proof } = request
  const content = contentOf(request)
  if (proof === undefined) return renderContent(content, language, fonts, { watermark, anchor })
  return renderContent(withCode(content, proof.modules), language, fonts, { watermark, ...proof })
}

/** What the codes of its pages will say once the document is issued as an act. Throws as above. */
export function measureDocument(
  request: RenderRequest,
  facts: ActFacts,
  fonts: FontSet = getSharedFontSet(),
): MeasuredAct {
  return measureAct(contentOf(request), request.language, facts, { fonts, watermark: request.watermark })
}

/**
 * The same as a file that a word processor opens, with the same words. SECURITY: a file that is written on and passed round names
 * nobody who is protected, whatever the paper may say. Throws as above.
 */
export async function renderDocumentAsDocx(request: RenderRequest): Promise<RenderedDocx> {
  const caseFile = shieldFile(request.caseFile, 'none', request.claimId)
  const { language, watermark, anchor, docx } = request
  return renderDocx(contentOf({ ...request, caseFile }), language, { watermark, anchor, ...docx })
}

function contentOf({ template, emblem, emblems = {}, large, docx: _docx, ...facts }: RenderRequest): DocumentContent {
  const content = withEmblem(composeDocument(template, facts), (office) => emblem ?? emblems[office ?? ''])
  return large === true ? { ...content, page: { format: 'A4', ...content.page, large } } : content
}

type EmblemOf = (office: string | undefined) => Emblem | undefined

function withEmblem(content: DocumentContent, emblemOf: EmblemOf): DocumentContent {
  const blocks = content.blocks.map((block) => {
    const emblem = block.kind === 'emblem' ? emblemOf(block.office) : undefined
    return emblem === undefined ? block : { ...block, emblem }
  })
  return { ...content, blocks }
}
