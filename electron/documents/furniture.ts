import type { DocumentContent, DocumentLanguage } from '../../shared/document/content/content.ts'
import { fillText, wordPair } from '../../shared/document/words.ts'
import type { Bilingual } from '../../shared/text/bilingual.ts'
import { toCyrillic } from '../../shared/text/cyrillic.ts'
import type { FontSet } from './fontSet.ts'
import { placeCopyBox } from './copyBox.ts'
import { breakLines } from './layout/breakLines.ts'
import { footOf, isEnvelope, type Paper } from './layout/paper.ts'
import type { Placed, PlacedText } from './layout/placed.ts'
import { placeMarkWord } from './pageMark.ts'

const LINE = 1.25
const FOOT = 34
const HEAD = 42
// From the last line of the head to the text.
const GAP = 26

/** Which page of how many it is, and the anchor of the journals, where the document is a register. */
type Sheet = Readonly<{ page: number; pages: number; anchor: string | undefined }>

/** Running head, page number, anchor and box of a page: artifacts, no part of the text that is read aloud. */
export function drawFurniture(
  content: DocumentContent,
  language: DocumentLanguage,
  { page, pages, anchor }: Sheet,
  paper: Paper,
  fonts: FontSet,
): readonly Placed[] {
  if (isEnvelope(content.page)) return []
  const count = { page: String(page), pages: String(pages) }
  const { further, keep, running } = content
  const foot =
    further === undefined
      ? inLanguage(wordPair('pageNumber', count), language, keep)
      : fillText(further.pageNumber, count)
  const whole = footOf(paper)
  const footLines = lines(
    foot,
    { ...whole, y: paper.height - FOOT, align: 'centre', pagination: 'Footer' },
    paper,
    fonts,
  )
  const below = { ...whole, y: paper.height - FOOT + paper.foot * LINE, align: 'centre', pagination: 'Footer' } as const
  const anchored =
    anchor === undefined
      ? []
      : lines(`${inLanguage(wordPair('journalAnchor'), language, keep)}: ${anchor}`, below, paper, fonts)
  const feet = [...footLines, ...anchored, ...placeMarkWord(language, paper, fonts)]
  if (page > 1) return [...heads(running, paper, keep, fonts), ...feet]
  return [...feet, ...placeCopyBox(content, language, paper, fonts)]
}

// Each language above its own column, so that a long title has the whole of it; the same in both stands once.
function heads(running: Bilingual, paper: Paper, keep: readonly string[], fonts: FontSet): readonly PlacedText[] {
  const y = Math.max(paper.top - GAP, Math.min(HEAD, paper.top - 18))
  const columns = running.cnr === running.en ? paper.columns.slice(0, 1) : paper.columns
  const align = columns.length > 1 ? 'left' : 'right'
  return columns.flatMap((column) => {
    const text = column.cyrillic ? toCyrillic(running.cnr, keep) : running[column.side]
    const place = columns.length > 1 ? column : { x: paper.left, width: paper.width - paper.left - paper.right }
    return lines(text, { x: place.x, width: place.width, y, align, pagination: 'Header' }, paper, fonts)
  })
}

function inLanguage(
  { cnr: latin, en: english }: Bilingual,
  language: DocumentLanguage,
  keep: readonly string[],
): string {
  if (language === 'cnr') return latin
  if (language === 'cnr-Cyrl') return toCyrillic(latin, keep)
  if (language === 'en') return english
  return latin === english ? latin : `${latin}  ·  ${english}`
}

type Place = Readonly<{
  x: number
  width: number
  /** The baseline of the last line: what does not fit into one grows towards the edge of the sheet. */
  y: number
  align: 'left' | 'centre' | 'right'
  pagination: 'Header' | 'Footer'
}>

function lines(text: string, place: Place, paper: Paper, fonts: FontSet): readonly PlacedText[] {
  const size = paper.foot
  const broken = breakLines([{ text }], fonts, {}, size, place.width, 'page')
  return broken.flatMap(({ pieces, width }, at) => {
    const free = place.width - width
    const start = place.x + (place.align === 'left' ? 0 : place.align === 'right' ? free : free / 2)
    const y = place.y - (broken.length - 1 - at) * size * LINE
    const { pagination } = place
    return pieces.map((piece): PlacedText => ({
      kind: 'text',
      element: null,
      pagination,
      x: start + piece.x,
      y,
      face: piece.face,
      size,
      text: piece.text,
      grey: true,
    }))
  })
}
