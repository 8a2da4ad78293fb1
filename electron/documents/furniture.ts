import type { DocumentContent, DocumentLanguage } from '../../shared/document/content/content.ts'
import { fillText, word } from '../../shared/document/words.ts'
import type { Bilingual } from '../../shared/text/bilingual.ts'
import { toCyrillic } from '../../shared/text/cyrillic.ts'
import type { FontSet } from './fontSet.ts'
import { isEnvelope, type Paper } from './layout/paper.ts'
import type { PlacedText } from './layout/placed.ts'

const SIZE = 8.2

/** Running head and page number of a page: artifacts, no part of the text that is read aloud. */
export function drawFurniture(
  content: DocumentContent,
  language: DocumentLanguage,
  page: number,
  pages: number,
  paper: Paper,
  fonts: FontSet,
): readonly PlacedText[] {
  if (isEnvelope(content.page)) return []
  const count = { page: String(page), pages: String(pages) }
  const { further, keep, running } = content
  const foot =
    further === undefined ? inLanguage(word('pageNumber', count), language, keep) : fillText(further.pageNumber, count)
  const head = further === undefined ? inLanguage(running, language, keep) : running.cnr
  const footLine = place(foot, paper.height - 36, 'centre', paper, fonts)
  return page === 1 ? [footLine] : [place(head, Math.min(42, paper.top - 18), 'right', paper, fonts), footLine]
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

function place(text: string, y: number, align: 'centre' | 'right', paper: Paper, fonts: FontSet): PlacedText {
  fonts.regular.check(text, 'page')
  const width = fonts.regular.width(text) * (SIZE / 1000)
  const x = align === 'centre' ? (paper.width - width) / 2 : paper.width - paper.right - width
  return { kind: 'text', element: null, x, y, face: fonts.regular, size: SIZE, text, grey: true }
}
