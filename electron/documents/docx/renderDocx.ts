import { createHash } from 'node:crypto'
import { Document, Packer, Paragraph, type Table } from 'docx'
import { blocksFor } from '../../../shared/document/content/blocksFor.ts'
import type { Block, DocumentContent, DocumentLanguage, TextBlock } from '../../../shared/document/content/content.ts'
import { paperFor, type Paper } from '../layout/paper.ts'
import { translateContent } from '../translateContent.ts'
import { docxColumnsOf } from './columns.ts'
import { fixZip } from './fixedZip.ts'
import { pairParagraph, textParagraph, writtenIn, type Writing } from './paragraphs.ts'
import { footer, header, sectionProperties } from './sheets.ts'
import { docxStyles, styleId } from './styles.ts'
import { chartTable, contentTable, pairTable, signatureTable } from './tables.ts'

/** A word on every page, such as that of a draft. */
export type DocxOptions = Readonly<{ watermark?: string | undefined }>
/** A DOCX file; how many pages it has is for the word processor to say. */
export type RenderedDocx = Readonly<{ bytes: Uint8Array; sha256: string }>

/**
 * A document as a DOCX file from the content that its PDF is made of: styles alone say how it looks, each with its language. The
 * same content gives the same bytes. Its properties name template and fingerprint of the content. QR codes and emblems stay out:
 * they vouch for a paper that nobody writes on. Throws DocumentRefusal as for the PDF.
 */
export async function renderDocx(
  given: DocumentContent,
  language: DocumentLanguage,
  { watermark }: DocxOptions = {},
): Promise<RenderedDocx> {
  const content = translateContent(given, language)
  const columns = docxColumnsOf(language, content.further?.tag)
  const writing: Writing = { columns, keep: content.keep }
  const paper = paperFor(language, { format: 'A4', ...content.page, apart: false }, content.further?.tag)
  const [first] = columns
  const document = new Document({
    creator: 'Naknada',
    lastModifiedBy: 'Naknada',
    title: first === undefined ? '' : writtenIn(content.title[first.side], first, content.keep),
    customProperties: [
      { name: 'Naknada template', value: `${content.template.id} ${content.template.version}` },
      { name: 'Naknada content SHA-256', value: fingerprintOf(given, language) },
    ],
    styles: docxStyles(columns, paper),
    sections: [
      {
        properties: sectionProperties(paper),
        headers: {
          first: header(content, writing, watermark, true),
          default: header(content, writing, watermark, false),
        },
        footers: { first: footer(content, writing), default: footer(content, writing) },
        children: partsOf(blocksFor(content, language), writing, paper),
      },
    ],
  })
  const bytes = fixZip(await Packer.toBuffer(document), content.date)
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
}

function fingerprintOf(content: DocumentContent, language: DocumentLanguage): string {
  return createHash('sha256')
    .update(JSON.stringify([language, content]))
    .digest('hex')
}

/** Text of one language runs on; of two it stands in a table, a row for each pair. */
function partsOf(blocks: readonly Block[], writing: Writing, paper: Paper): (Paragraph | Table)[] {
  const width = paper.width - paper.left - paper.right
  const [first] = writing.columns
  const between = first === undefined ? 'Normal' : styleId('running', first)
  const parts: (Paragraph | Table)[] = []
  let pairs: TextBlock[] = []
  const close = (): void => {
    // Two tables that touch are one to a word processor.
    if (pairs.length > 0) parts.push(pairTable(pairs, writing, width), new Paragraph({ style: between }))
    pairs = []
  }
  for (const block of blocks) {
    if (block.kind === 'text' && writing.columns.length > 1) {
      pairs.push(block)
      continue
    }
    close()
    parts.push(...partOf(block, writing, width))
  }
  close()
  return parts
}

function partOf(block: Block, writing: Writing, width: number): (Paragraph | Table)[] {
  const { columns, keep } = writing
  switch (block.kind) {
    case 'text':
      return columns.map((column) => textParagraph(block, column, keep))
    case 'table':
      return [contentTable(block, writing, width), new Paragraph({})]
    case 'chart':
      return [
        ...columns.map((column) => pairParagraph(block.title, 'subheading', column, keep)),
        chartTable(block, writing, width),
        new Paragraph({}),
      ]
    case 'signatures':
      return [signatureTable(block, writing, width), new Paragraph({})]
    case 'pageBreak':
      return columns.slice(0, 1).map((column) => new Paragraph({ style: styleId('break', column) }))
    case 'gap':
      return Array.from({ length: block.lines ?? 1 }, () => new Paragraph({}))
    case 'qr':
    case 'emblem':
      return []
  }
}
