import { webcrypto } from 'node:crypto'
import type { DocumentContent, DocumentLanguage } from '../../shared/document/content/content.ts'
import { toCyrillic } from '../../shared/text/cyrillic.ts'
import type { FontSet } from './fontSet.ts'
import { drawFurniture } from './furniture.ts'
import { GuardedDocument, type Pdf } from './guardedDocument.ts'
import { layoutDocument, sidesOf } from './layout/layoutDocument.ts'
import { isEnvelope, paperFor, type Paper } from './layout/paper.ts'
import type { LayoutPlan } from './layout/placed.ts'
import { instantOf, PDF_UA_METADATA, toXmlSafe } from './metadata.ts'
import { openStructure, paintPage, type Element } from './paint.ts'
import { placeMark, type PageMark } from './pageMark.ts'
import { addSignatureField, type SignatureField } from './signatureField.ts'
import { translateContent } from './translateContent.ts'
import { paintWatermark } from './watermark.ts'

export type RenderedDocument = Readonly<{ bytes: Uint8Array; pages: number; sha256: string }>
/** What a document bears beside its own text; an act that is issued has a mark for each page and a field for its signature. */
export type RenderOptions = Readonly<{
  watermark?: string | undefined
  anchor?: string | undefined
  marks?: readonly PageMark[] | undefined
  signature?: SignatureField | undefined
}>

/**
 * A document as the bytes of a PDF/A-2a and PDF/UA-1 file; the same content gives the same bytes on every machine.
 * Throws DocumentRefusal for what an archive would not accept.
 */
export async function renderContent(
  given: DocumentContent,
  language: DocumentLanguage,
  fonts: FontSet,
  options: RenderOptions = {},
): Promise<RenderedDocument> {
  const content = translateContent(given, language)
  const { page, further } = content
  // Languages that stand one after the other are set on the sheet of one language, large or not.
  const paper = paperFor(sidesOf(content, language)[0] ?? language, page, further?.tag)
  const plan = layoutDocument(content, language, fonts)
  const pages = plan.pages.length
  const pdf = openDocument(content, language, paper, fonts)
  if (isEnvelope(page)) pdf.keepSizeInPrint()
  paint(pdf, plan, content, language, paper, fonts, options)
  pdf.appendXML(PDF_UA_METADATA)
  const bytes = pdf.finish()
  const hash = await webcrypto.subtle.digest('SHA-256', bytes)
  return { bytes, pages, sha256: Buffer.from(hash).toString('hex') }
}

function openDocument(content: DocumentContent, language: DocumentLanguage, paper: Paper, fonts: FontSet): Pdf {
  const instant = instantOf(content.date)
  return new GuardedDocument(
    {
      subset: 'PDF/A-2a',
      pdfVersion: '1.7',
      tagged: true,
      autoFirstPage: false,
      displayTitle: true,
      size: [paper.width, paper.height],
      margin: 0,
      lang: paper.columns[0]?.lang ?? 'cnr-Latn',
      info: {
        Title: toXmlSafe(titleIn(content, language)),
        Producer: 'Naknada',
        Creator: `Naknada ${content.template.id} ${content.template.version}`,
        CreationDate: instant,
        ModDate: instant,
      },
    },
    fonts,
  )
}

function paint(
  pdf: Pdf,
  plan: LayoutPlan,
  content: DocumentContent,
  language: DocumentLanguage,
  paper: Paper,
  fonts: FontSet,
  options: RenderOptions,
): void {
  // The boxes of figures are computed from the foot of a page, so there must be one.
  pdf.addPage()
  const { marks, signature, anchor } = options
  const form = signature === undefined ? [] : [{ type: 'Form', parent: null } as const]
  const elements = openStructure(pdf, [...plan.structure, ...form], paper.columns[0]?.lang ?? 'cnr-Latn')
  const pages = plan.pages.length
  for (let index = 0; index < pages; index += 1) {
    if (index > 0) pdf.addPage()
    if (options.watermark !== undefined) paintWatermark(pdf, options.watermark, paper, fonts)
    for (const { level, title, y } of plan.bookmarks.filter((bookmark) => bookmark.page === index)) {
      pdf.bookmark(level, title, y)
    }
    paintPage(pdf, plan.pages.shift() ?? [], elements)
    const own = plan.languages[index] ?? language
    const sheet = own === language ? paper : paperFor(own, content.page)
    const mark = marks?.[index]
    const furniture = drawFurniture(content, own, { page: index + 1, pages, anchor }, sheet, fonts)
    paintPage(pdf, [...furniture, ...(mark === undefined ? [] : placeMark(mark, own, sheet, fonts))], elements)
  }
  if (signature !== undefined) sign(pdf, elements, signature)
}

function sign(pdf: Pdf, elements: readonly Element[], signature: SignatureField): void {
  const owner = elements.at(-1)
  if (owner === undefined) throw new RangeError('no element for the signature')
  addSignatureField(pdf, owner.node, signature)
}

function titleIn(content: DocumentContent, language: DocumentLanguage): string {
  if (content.further !== undefined) return content.title.cnr
  if (language === 'en') return content.title.en
  return language === 'cnr-Cyrl' ? toCyrillic(content.title.cnr, content.keep) : content.title.cnr
}
