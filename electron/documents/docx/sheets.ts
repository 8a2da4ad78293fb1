import { Footer, Header, PageNumber, PageOrientation, Paragraph, TextRun, type ISectionPropertiesOptions } from 'docx'
import { writtenIn } from '../../../shared/document/content/columns.ts'
import type { DocumentContent } from '../../../shared/document/content/content.ts'
import { fillText, wordPair } from '../../../shared/document/words.ts'
import { isEnvelope, type Paper } from '../layout/paper.ts'
import type { Writing } from './paragraphs.ts'
import { styleId } from './styles.ts'

const TWIPS = 20
// Where the two numbers of »strana 1 od 2« stand in its sentence.
const [PAGE, PAGES] = ['\u0001', '\u0002']

/** The sheet of a section. */
export function sectionProperties(paper: Paper): ISectionPropertiesOptions {
  const { width, height, top, bottom, left, right } = paper
  const isLying = width > height
  return {
    titlePage: true,
    page: {
      size: {
        // Of a lying sheet the library itself turns the sides.
        width: Math.round((isLying ? height : width) * TWIPS),
        height: Math.round((isLying ? width : height) * TWIPS),
        orientation: isLying ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: {
        top: Math.round(top * TWIPS),
        bottom: Math.round(bottom * TWIPS),
        left: Math.round(left * TWIPS),
        right: Math.round(right * TWIPS),
      },
    },
  }
}

/** What stands at the head of a page: a word across a draft, and on further pages what the document is. */
export function header(content: DocumentContent, writing: Writing, word: string | undefined, isFirst: boolean): Header {
  const { columns, keep } = writing
  const marked = word === undefined ? [] : [running(word, writing)]
  const titles = columns.map((column) => writtenIn(content.running[column.side], column, keep))
  const heads = isFirst || isEnvelope(content.page) ? [] : [running([...new Set(titles)].join('  ·  '), writing)]
  return new Header({ children: [...marked, ...heads] })
}

/** The number of the page and of how many, in every language of the document, and the anchor of the journals under a register. */
export function footer(content: DocumentContent, writing: Writing, anchor: string | undefined): Footer {
  if (isEnvelope(content.page)) return new Footer({ children: [new Paragraph({})] })
  const count = { page: PAGE, pages: PAGES }
  const { further } = content
  const words = wordPair('pageNumber', count)
  const said =
    further === undefined
      ? writing.columns.map((column) => writtenIn(words[column.side], column, writing.keep))
      : [fillText(further.pageNumber, count)]
  const pieces = said.join('  ·  ').split(/(?<=[\u0001\u0002])|(?=[\u0001\u0002])/u)
  const number = new Paragraph({ style: styleOf(writing), children: pieces.map(pieceRun) })
  return new Footer({ children: [number, ...(anchor === undefined ? [] : [anchorLine(anchor, writing)])] })
}

function pieceRun(piece: string): TextRun {
  if (piece === PAGE) return new TextRun({ children: [PageNumber.CURRENT] })
  return piece === PAGES ? new TextRun({ children: [PageNumber.TOTAL_PAGES] }) : new TextRun({ text: piece })
}

function anchorLine(anchor: string, writing: Writing): Paragraph {
  const word = wordPair('journalAnchor')
  const said = writing.columns.map((column) => writtenIn(word[column.side], column, writing.keep))
  return running(`${said.join(' · ')}: ${anchor}`, writing)
}

function running(text: string, writing: Writing): Paragraph {
  return new Paragraph({ style: styleOf(writing), children: [new TextRun({ text })] })
}

function styleOf({ columns: [first] }: Writing): string {
  return first === undefined ? 'Normal' : styleId('running', first)
}
