import { blocksFor } from './content/blocksFor.ts'
import { runIn, writtenColumnsOf, writtenIn, type WrittenColumn } from './content/columns.ts'
import type {
  Block,
  DocumentContent,
  DocumentLanguage,
  PairedText,
  Run,
  TableBlock,
  TextBlock,
} from './content/content.ts'
import type { ComposedPart } from '../domain/order/composedParts.ts'
import { blocksOfPart } from './blocksOfPart.ts'

/** The same words twice: with weights, tables and languages for a word processor, and bare. */
export type RichText = Readonly<{ html: string; text: string }>
/** A paragraph: its tag, and its words in each column. */
type Line = Readonly<{
  tag: 'p' | 'h2' | 'h3'
  cells: readonly Readonly<{ html: string; text: string; lang: string }>[]
}>

const TAGS: Readonly<Partial<Record<TextBlock['style'], Line['tag']>>> = { title: 'h2', spaced: 'h2', subheading: 'h3' }
const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/**
 * A document, or a part of an order, for the clipboard: each paragraph with the tag of its language, two languages side by side in
 * a table, numbers of items as they are cited. Nothing says how it looks: it takes the looks of where it is pasted.
 */
export function writeRichText(
  content: DocumentContent,
  language: DocumentLanguage,
  part: ComposedPart | undefined,
): RichText {
  const columns = writtenColumnsOf(language, content.further?.tag)
  const blocks = blocksFor(content, language)
  const chosen = part === undefined ? blocks : blocksOfPart(blocks, part)
  const pieces = chosen.map((block) => pieceOf(block, columns, content.keep))
  const written = pieces.filter(({ text }) => text !== '')
  const html = written.map((piece) => piece.html).join('\n')
  return { html: `<meta charset="utf-8">\n${html}`, text: written.map((piece) => piece.text).join('\n') }
}

function pieceOf(block: Block, columns: readonly WrittenColumn[], keep: readonly string[]): RichText {
  switch (block.kind) {
    case 'text':
      return joinCells({
        tag: TAGS[block.style] ?? 'p',
        cells: columns.map((column) => cellOf(block.text, column, keep, block.label?.[column.side])),
      })
    case 'signatures':
      return joinPieces(
        block.signatories.flatMap(({ role, name }) =>
          [role, name].map((said) => joinCells({ tag: 'p', cells: columns.map((one) => cellOf(said, one, keep)) })),
        ),
      )
    case 'table':
      return tablePiece(block, columns, keep)
    default:
      return { html: '', text: '' }
  }
}

function cellOf(text: PairedText, column: WrittenColumn, keep: readonly string[], label = ''): Line['cells'][number] {
  const before = label === '' ? '' : `${writtenIn(label, column, keep)} `
  return {
    html: escape(before) + text[column.side].map((run) => weighed(run, column, keep)).join(''),
    text: before + text[column.side].map((run) => runIn(run, column, keep)).join(''),
    lang: column.lang,
  }
}

function weighed(run: Run, column: WrittenColumn, keep: readonly string[]): string {
  const { bold = false, italic = false } = run
  const words = escape(runIn(run, column, keep))
  const leaning = italic ? `<i>${words}</i>` : words
  return bold ? `<b>${leaning}</b>` : leaning
}

/** A paragraph of one language stands alone, of two in a table of one row. */
function joinCells({ tag, cells }: Line): RichText {
  const [first] = cells
  if (cells.length === 1 && first !== undefined) {
    return { html: `<${tag} lang="${first.lang}">${first.html}</${tag}>`, text: first.text }
  }
  const html = cells.map((cell) => `<td><${tag} lang="${cell.lang}">${cell.html}</${tag}></td>`).join('')
  return { html: `<table><tr>${html}</tr></table>`, text: cells.map(({ text }) => text).join('\t') }
}

function joinPieces(pieces: readonly RichText[]): RichText {
  return { html: pieces.map(({ html }) => html).join('\n'), text: pieces.map(({ text }) => text).join('\n') }
}

function tablePiece(
  { columns, rows }: TableBlock,
  written: readonly WrittenColumn[],
  keep: readonly string[],
): RichText {
  const shown = [columns.map(({ header }) => header), ...rows.map(({ cells }) => cells)]
  const lines = shown.map((texts, row) => {
    const cells = texts.map((text) => inEveryColumn(text, written, keep))
    const tag = row === 0 ? 'th' : 'td'
    return {
      html: `<tr>${cells.map(({ html }) => `<${tag}>${html}</${tag}>`).join('')}</tr>`,
      text: cells.map(({ text }) => text).join('\t'),
    }
  })
  return { html: `<table border="1">${lines.map(({ html }) => html).join('')}</table>`, text: joinPieces(lines).text }
}

/** What is the same in both languages stands once. */
function inEveryColumn(text: PairedText, columns: readonly WrittenColumn[], keep: readonly string[]): RichText {
  const cells = columns.map((column) => cellOf(text, column, keep))
  const different = cells.filter((cell, at) => cells.findIndex((other) => other.text === cell.text) === at)
  return {
    html: different.map((cell) => `<p lang="${cell.lang}">${cell.html}</p>`).join(''),
    text: different.map((cell) => cell.text).join(' / '),
  }
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign)
}
