import { getSharedFontSet } from '../../electron/documents/fontSet.ts'
import { placesOf, placeTables } from '../../electron/documents/layout/columnPlaces.ts'
import { isWrittenOn, type Column, type Paper } from '../../electron/documents/layout/paper.ts'
import { fieldLabels } from '../../electron/documents/layout/fieldStrip.ts'
import { sidePaper, sidesOf } from '../../electron/documents/layout/layoutDocument.ts'
import { signaturePlaces, createSignatureRows } from '../../electron/documents/layout/signatureStrip.ts'
import type { TablePlaces } from '../../electron/documents/layout/tablePlaces.ts'
import { withoutWideTables } from '../../electron/documents/layout/tableAsList.ts'
import { blocksFor } from '../../shared/document/content/blocksFor.ts'
import {
  paired,
  plain,
  type Block,
  type DocumentContent,
  type DocumentLanguage,
  type PairedText,
  type SignatureBlock,
  type TableBlock,
  type TextBlock,
} from '../../shared/document/content/content.ts'
import { toCyrillic } from '../../shared/text/cyrillic.ts'
import { readPdfPages, readPdfWords, wordsIn, type PdfPage } from './pdfWords.ts'

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
 * Compares what was to be textOf with what stands on the pages, read as the eye reads: every column from top to bottom,
 * page after page. Each paragraph must stand whole in its own column, after the one before it; each cell of a table
 * whole in its column of the table; signatures in their place; texts of figures anywhere.
 */
export function findReadingFaults(
  path: string,
  content: DocumentContent,
  language: DocumentLanguage,
): readonly ReadingFault[] {
  const pages = readPdfPages(path)
  const whole = charactersOf(readPdfWords(path))
  return sidesOf(content, language).flatMap((side) => {
    const paper = sidePaper(content, side, language)
    const reading: Reading = { paper, pages, keep: content.keep, faults: [], whole }
    readSide(reading, content, side)
    return reading.faults
  })
}

function readSide(reading: Reading, content: DocumentContent, language: DocumentLanguage): void {
  const { paper } = reading
  const all = blocksFor(content, language)
  // What is textOf of the translation stands at the foot, whatever the page.
  readAnywhere(
    reading,
    'foot',
    all.flatMap((block) => (isMark(block) ? [block.text] : [])),
  )
  const words = { paper, fonts: getSharedFontSet(), keep: content.keep }
  const tables = placeTables(
    all.filter((block) => block.kind === 'table'),
    words,
  )
  const setting = { ...words, tables }
  const blocks = withoutWideTables(
    all.filter((block) => !isMark(block)),
    setting,
  )
  for (const [index, column] of paper.columns.entries()) {
    const left = index === 0 ? 0 : column.x - 4
    const next = paper.columns[index + 1]
    readColumn(reading, blocks, column, left, next === undefined ? paper.width : next.x - 4)
  }
  for (const block of blocks) {
    if (block.kind === 'signatures') for (const row of createSignatureRows(block, setting)) readSignatures(reading, row)
    if (block.kind === 'text')
      readAnywhere(reading, block.id, fieldLabels(block)?.labels.map((one) => paired(one)) ?? [])
    if (block.kind === 'table') readTable(reading, block, tables)
    if (block.kind === 'qr' && block.caption !== undefined) readAnywhere(reading, block.id, [block.caption])
    if (block.kind === 'chart') {
      readAnywhere(reading, block.id, [block.title, block.groupHeader, ...block.series.map(({ name }) => name)])
    }
  }
}

function isMark(block: Block): block is TextBlock {
  return block.kind === 'text' && block.onlyWith !== undefined
}

function readColumn(reading: Reading, blocks: readonly Block[], column: Column, left: number, right: number): void {
  const stream = charactersOf(streamOf(reading, left, right).pages.join(''))
  let cursor = 0
  for (const block of blocks) {
    if (block.kind !== 'text' || (isWrittenOn(reading.paper) && fieldLabels(block) !== undefined)) continue
    const label = block.label === undefined ? '' : inScript(block.label[column.side], column, [])
    const text = charactersOf(label + textOf(block.text, column, reading.keep))
    const at = stream.indexOf(text, cursor)
    if (at < 0) reading.faults.push(fault(block.id, column.lang, text))
    else cursor = at + text.length
  }
}

function readSignatures(reading: Reading, row: SignatureBlock): void {
  const { paper, keep } = reading
  const places = signaturePlaces(row.signatories.length, reading)
  // What is the same in both languages stands once.
  const written = (text: PairedText): string =>
    (plain(text.cnr) === plain(text.en) ? paper.columns.slice(0, 1) : paper.columns)
      .map((column) => textOf(text, column, keep))
      .join('')
  row.signatories.forEach((signatory, index) => {
    const place = places[index] ?? { x: 0, width: 0 }
    const stream = charactersOf(streamOf(reading, place.x - 3, place.x + place.width + 3).pages.join(''))
    // A rule instead of a name is for whoever signs.
    const isOpen = /^_+$/u.test(plain(signatory.name.cnr))
    const text = charactersOf([signatory.role, ...(isOpen ? [] : [signatory.name])].map(written).join(''))
    if (!stream.includes(text)) reading.faults.push(fault(row.id, 'signature', text))
  })
}

function readTable(reading: Reading, block: TableBlock, tables: TablePlaces): void {
  placesOf(block, { ...reading, fonts: getSharedFontSet(), tables })?.forEach(({ x, width, column }, index) => {
    const pages = streamOf(reading, x, x + width).pages.map(charactersOf)
    const header = charactersOf(cellText(reading, column.header))
    // Where the table goes on, its header stands again at the head of the page, even in the middle of a cell.
    const stream = pages.join('')
    const unheaded = pages.map((page) => (page.startsWith(header) ? page.slice(header.length) : page)).join('')
    if (!stream.includes(header)) reading.faults.push(fault(block.id, 'header', header))
    const texts = block.rows.map(({ cells }) => charactersOf(cellText(reading, cells[index] ?? { cnr: [], en: [] })))
    // A page may also begin with a table, whose header then stands there for the first time.
    const missing = [unheaded, stream].map((found) => textsMissing(found, header, texts))
    const least = missing.find(({ length }) => length === 0) ?? missing[0] ?? []
    for (const text of least) reading.faults.push(fault(block.id, `column ${index}`, text))
  })
}

/** The texts that do not stand one after the other behind the header. */
function textsMissing(stream: string, header: string, texts: readonly string[]): readonly string[] {
  let cursor = Math.max(0, stream.indexOf(header))
  return texts.filter((text) => {
    const at = stream.indexOf(text, cursor)
    if (at >= 0) cursor = at + text.length
    return at < 0
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

/** A text without white space, soft hyphens and places for the pen, composed: what must be equal whatever the lines. */
export function charactersOf(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\u00a0\u00ad_…]+/gu, '')
    .replaceAll('[]', '')
}

function fault(block: string, where: string, text: string): ReadingFault {
  return { block, where, text: text.slice(0, 60) }
}
