import { getSharedFontSet } from '../../electron/documents/fontSet.ts'
import { computeColumnPlaces } from '../../electron/documents/layout/columnPlaces.ts'
import { paperFor, type Column, type Paper } from '../../electron/documents/layout/paper.ts'
import { createSignatureRows } from '../../electron/documents/layout/signatureStrip.ts'
import { blocksFor } from '../../shared/document/content/blocksFor.ts'
import {
  plain,
  type Block,
  type DocumentContent,
  type DocumentLanguage,
  type PairedText,
  type SignatureBlock,
  type TableBlock,
} from '../../shared/document/content/content.ts'
import { toCyrillic } from '../../shared/text/cyrillic.ts'
import { readPdfText } from './pdf.ts'
import { readPdfPages, wordsIn, type PdfPage } from './pdfWords.ts'

/** What is missing or out of place: the block and the beginning of the text. */
export type ReadingFault = Readonly<{ block: string; where: string; text: string }>

type Stream = Readonly<{ pages: readonly string[] }>
type Reading = {
  paper: Paper
  pages: readonly PdfPage[]
  keep: readonly string[]
  faults: ReadingFault[]
  whole: string
}

/**
 * Compares what was to be said with what stands on the pages, read as the eye reads: every column from top to bottom,
 * page after page. Each paragraph must stand whole in its own column, after the one before it; each cell of a table
 * whole in its column of the table; signatures in their place; texts of figures anywhere.
 */
export function findReadingFaults(
  path: string,
  content: DocumentContent,
  language: DocumentLanguage,
): readonly ReadingFault[] {
  const paper = paperFor(language, content.page, content.further?.tag)
  const reading: Reading = {
    paper,
    pages: readPdfPages(path),
    keep: content.keep,
    faults: [],
    whole: charactersOf(readPdfText(path)),
  }
  const blocks = blocksFor(content, language)
  for (const [index, column] of paper.columns.entries()) {
    const left = index === 0 ? 0 : column.x - 4
    const next = paper.columns[index + 1]
    readColumn(reading, blocks, column, left, next === undefined ? paper.width : next.x - 4)
  }
  for (const block of blocks) {
    if (block.kind === 'table') readTable(reading, block)
    if (block.kind === 'qr' && block.caption !== undefined) readAnywhere(reading, block.id, [block.caption])
    if (block.kind === 'chart') {
      readAnywhere(reading, block.id, [block.title, block.groupHeader, ...block.series.map(({ name }) => name)])
    }
  }
  return reading.faults
}

function readColumn(reading: Reading, blocks: readonly Block[], column: Column, left: number, right: number): void {
  const stream = charactersOf(streamOf(reading, left, right).pages.join(''))
  let cursor = 0
  for (const block of blocks) {
    if (block.kind === 'signatures') readSignatures(reading, block, column)
    if (block.kind !== 'text') continue
    const label = block.label === undefined ? '' : inScript(block.label[column.side], column, [])
    const text = charactersOf(label + textOf(block.text, column, reading.keep))
    const at = stream.indexOf(text, cursor)
    if (at < 0) reading.faults.push(fault(block.id, column.lang, text))
    else cursor = at + text.length
  }
}

function readSignatures(reading: Reading, block: SignatureBlock, column: Column): void {
  const setting = { ...reading, fonts: getSharedFontSet() }
  for (const row of createSignatureRows(block, setting)) readSignatureRow(reading, row, column)
}

function readSignatureRow(reading: Reading, block: SignatureBlock, column: Column): void {
  const share = column.width / Math.max(1, block.signatories.length)
  block.signatories.forEach((signatory, index) => {
    const left = column.x + index * share - 3
    const stream = charactersOf(streamOf(reading, left, left + share).pages.join(''))
    const text = charactersOf(
      textOf(signatory.role, column, reading.keep) + textOf(signatory.name, column, reading.keep),
    )
    if (!stream.includes(text)) reading.faults.push(fault(block.id, column.lang, text))
  })
}

function readTable(reading: Reading, block: TableBlock): void {
  computeColumnPlaces(block, { ...reading, fonts: getSharedFontSet() }).forEach(({ x, width, column }, index) => {
    const pages = streamOf(reading, x, x + width).pages.map(charactersOf)
    const header = charactersOf(cellText(reading, column.header))
    // Where the table goes on, its header stands again at the head of the page, even in the middle of a cell.
    const stream = pages.join('')
    const unheaded = pages.map((page) => (page.startsWith(header) ? page.slice(header.length) : page)).join('')
    if (!stream.includes(header)) reading.faults.push(fault(block.id, 'header', header))
    let cursor = Math.max(0, unheaded.indexOf(header))
    for (const { cells } of block.rows) {
      const text = charactersOf(cellText(reading, cells[index] ?? { cnr: [], en: [] }))
      const at = unheaded.indexOf(text, cursor)
      if (at < 0) reading.faults.push(fault(block.id, `column ${index}`, text))
      else cursor = at + text.length
    }
  })
}

function readAnywhere(reading: Reading, block: string, texts: readonly PairedText[]): void {
  for (const text of texts) {
    for (const column of reading.paper.columns) {
      const expected = charactersOf(textOf(text, column, reading.keep))
      if (!reading.whole.includes(expected)) reading.faults.push(fault(block, 'figure', expected))
    }
  }
}

function cellText({ paper, keep }: Reading, cell: PairedText): string {
  const columns = plain(cell.cnr) === plain(cell.en) ? paper.columns.slice(0, 1) : paper.columns
  return columns.map((column) => textOf(cell, column, keep)).join('')
}

function streamOf({ paper, pages }: Reading, left: number, right: number): Stream {
  const box = { x: left, right, top: paper.top - 1, bottom: paper.height - paper.bottom + 4 }
  return { pages: pages.map((page) => wordsIn(page, box)) }
}

function textOf(text: PairedText, column: Column, keep: readonly string[]): string {
  return text[column.side].map((run) => inScript(run.text, column, keep)).join('')
}

function inScript(text: string, column: Column, keep: readonly string[]): string {
  return column.cyrillic ? toCyrillic(text, keep) : text
}

/** A text without white space and soft hyphens, composed: what must be equal whatever the lines. */
export function charactersOf(text: string): string {
  return text.normalize('NFC').replace(/[\s\u00a0\u00ad]+/gu, '')
}

function fault(block: string, where: string, text: string): ReadingFault {
  return { block, where, text: text.slice(0, 60) }
}
