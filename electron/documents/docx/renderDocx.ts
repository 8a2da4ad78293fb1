import { createHash } from 'node:crypto'
import { Document, Packer, Paragraph, type Table } from 'docx'
import { blocksFor } from '../../../shared/document/content/blocksFor.ts'
import type { Block, DocumentContent, DocumentLanguage, TextBlock } from '../../../shared/document/content/content.ts'
import { sidesOf } from '../layout/layoutDocument.ts'
import { isEnvelope, paperFor, type Paper } from '../layout/paper.ts'
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

/**
 * Where a file comes from: a decision that is not issued yet, or the issued one, by its number, the fingerprint of its content as the
 * codes of its pages have it, and that of its PDF.
 */
export type DocxOrigin =
  | Readonly<{ kind: 'draft' }>
  | Readonly<{ kind: 'issued'; number: string | undefined; content: string | undefined; sha256: string }>
/** `watermark`: a word on every page; a draft says besides that it is one. `part`: of an order that alone. `anchor`: the ends of the journals, at the foot of a register. */
export type DocxOptions = Readonly<{
  watermark?: string | undefined
  origin?: DocxOrigin | undefined
  part?: ComposedPart | undefined
  anchor?: string | undefined
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
  { watermark, origin, part, anchor }: DocxOptions = {},
): Promise<RenderedDocx> {
  const content = translateContent(given, language)
  const sheets = sheetsOf(content, language)
  const columns = sheets.flatMap(({ writing }) => writing.columns)
  const [[first], [leading]] = [columns, sheets]
  const document = new Document({
    creator: 'Naknada',
    lastModifiedBy: 'Naknada',
    title: first === undefined ? '' : writtenIn(content.title[first.side], first, content.keep),
    customProperties: [
      { name: 'Naknada template', value: `${content.template.id} ${content.template.version}` },
      { name: 'Naknada content SHA-256', value: fingerprintOf(given, language) },
      ...originProperties(origin),
    ],
    ...(leading === undefined ? {} : { styles: docxStyles(columns, leading.paper) }),
    sections: sheets.map(({ writing, paper, blocks }) => {
      const mark = markOf(writing, watermark, origin)
      const wanted = part === undefined ? blocks : blocksOfPart(blocks, part)
      return {
        properties: sectionProperties(paper),
        headers: { first: header(content, writing, mark, true), default: header(content, writing, mark, false) },
        footers: { first: footer(content, writing, anchor), default: footer(content, writing, anchor) },
        children: partsOf(wanted, writing, paper),
      }
    }),
  })
  const bytes = fixZip(await Packer.toBuffer(document), content.date)
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
}

type Sheet = Readonly<{ writing: Writing; paper: Paper; blocks: readonly Block[] }>

/** The sheets of a document as its PDF has them: the translation for laypeople on its own, an envelope in one language. */
function sheetsOf(content: DocumentContent, language: DocumentLanguage): readonly Sheet[] {
  const { page, further, keep } = content
  return sidesOf(content, language).map((side, at) => {
    const written = side === 'bilingual' && isEnvelope(page) ? 'cnr' : side
    return {
      writing: { columns: writtenColumnsOf(written, further?.tag), keep, isTranslation: at > 0 },
      paper: paperFor(side, page, further?.tag),
      blocks: blocksFor(content, written),
    }
  })
}

/** What stands at the head of every page: the word across it, and of a draft that it is one, in every language of the sheet. */
function markOf(
  { columns, keep }: Writing,
  watermark: string | undefined,
  origin: DocxOrigin | undefined,
): string | undefined {
  const draft = wordPair('docx.draft')
  const words = [
    ...(watermark === undefined ? [] : [watermark]),
    ...(origin?.kind === 'draft' ? columns.map((column) => writtenIn(draft[column.side], column, keep)) : []),
  ]
  return words.length === 0 ? undefined : words.join('  ·  ')
}

function originProperties(origin: DocxOrigin | undefined): readonly Readonly<{ name: string; value: string }>[] {
  if (origin === undefined) return []
  if (origin.kind === 'draft') return [{ name: 'Naknada state', value: 'draft' }]
  return [
    { name: 'Naknada state', value: 'issued' },
    ...(origin.number === undefined ? [] : [{ name: 'Naknada number', value: origin.number }]),
    ...(origin.content === undefined ? [] : [{ name: 'Naknada issued content SHA-256', value: origin.content }]),
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
