import { createHash } from 'node:crypto'
import { Document, Packer, Paragraph, type Table } from 'docx'
import { blocksFor } from '../../../shared/document/content/blocksFor.ts'
import type { Block, DocumentContent, DocumentLanguage, TextBlock } from '../../../shared/document/content/content.ts'
import { paperFor, type Paper } from '../layout/paper.ts'
import type { ComposedPart } from '../../../shared/domain/order/composedParts.ts'
import { blocksOfPart } from '../../../shared/document/blocksOfPart.ts'
import { wordPair } from '../../../shared/document/words.ts'
import { translateContent } from '../translateContent.ts'
import { writtenColumnsOf, writtenIn } from '../../../shared/document/content/columns.ts'
import { fixZip } from './fixedZip.ts'
import { pairParagraph, textParagraph, type Writing } from './paragraphs.ts'
import { footer, header, sectionProperties } from './sheets.ts'
import { docxStyles, styleId } from './styles.ts'
import { chartTable, contentTable, pairTable, signatureTable } from './tables.ts'

/** Where a file comes from: a decision that is not issued yet, or the issued one, by its number and the fingerprint of its PDF. */
export type DocxOrigin =
  Readonly<{ kind: 'draft' }> | Readonly<{ kind: 'issued'; number: string | undefined; sha256: string }>
/** `watermark`: a word on every page; a draft says besides that it is one. `part`: of an order that alone. */
export type DocxOptions = Readonly<{
  watermark?: string | undefined
  origin?: DocxOrigin | undefined
  part?: ComposedPart | undefined
}>
/** A DOCX file; how many pages it has is for the word processor to say. */
export type RenderedDocx = Readonly<{ bytes: Uint8Array; sha256: string }>

/**
 * A document as a DOCX file from the content that its PDF is made of: styles alone say how it looks, each with its language. The
 * same content gives the same bytes. Its properties name template, fingerprint of the whole content and origin. QR codes and emblems stay out:
 * they vouch for a paper that nobody writes on. Throws DocumentRefusal as for the PDF.
 */
export async function renderDocx(
  given: DocumentContent,
  language: DocumentLanguage,
  { watermark, origin, part }: DocxOptions = {},
): Promise<RenderedDocx> {
  const content = translateContent(given, language)
  const columns = writtenColumnsOf(language, content.further?.tag)
  const writing: Writing = { columns, keep: content.keep }
  const paper = paperFor(language, { format: 'A4', ...content.page, apart: false }, content.further?.tag)
  const [first] = columns
  const blocks = blocksFor(content, language)
  const words = [
    ...(watermark === undefined ? [] : [watermark]),
    ...(origin?.kind === 'draft' ? draftWords(writing) : []),
  ]
  const mark = words.length === 0 ? undefined : words.join('  ·  ')
  const document = new Document({
    creator: 'Naknada',
    lastModifiedBy: 'Naknada',
    title: first === undefined ? '' : writtenIn(content.title[first.side], first, content.keep),
    customProperties: [
      { name: 'Naknada template', value: `${content.template.id} ${content.template.version}` },
      { name: 'Naknada content SHA-256', value: fingerprintOf(given, language) },
      ...originProperties(origin),
    ],
    styles: docxStyles(columns, paper),
    sections: [
      {
        properties: sectionProperties(paper),
        headers: {
          first: header(content, writing, mark, true),
          default: header(content, writing, mark, false),
        },
        footers: { first: footer(content, writing), default: footer(content, writing) },
        children: partsOf(part === undefined ? blocks : blocksOfPart(blocks, part), writing, paper),
      },
    ],
  })
  const bytes = fixZip(await Packer.toBuffer(document), content.date)
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
}

/** The word of a draft in every language of the file. */
function draftWords({ columns, keep }: Writing): readonly string[] {
  const word = wordPair('docx.draft')
  return columns.map((column) => writtenIn(word[column.side], column, keep))
}

function originProperties(origin: DocxOrigin | undefined): readonly Readonly<{ name: string; value: string }>[] {
  if (origin === undefined) return []
  if (origin.kind === 'draft') return [{ name: 'Naknada state', value: 'draft' }]
  return [
    { name: 'Naknada state', value: 'issued' },
    ...(origin.number === undefined ? [] : [{ name: 'Naknada number', value: origin.number }]),
    { name: 'Naknada issued PDF SHA-256', value: origin.sha256 },
  ]
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
