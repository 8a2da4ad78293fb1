import { plain, type TextBlock } from '../../../shared/document/content/content.ts'
import { breakLines } from './breakLines.ts'
import type { Placed } from './placed.ts'
import { footOf, type Column, type Paper } from './paper.ts'
import { runsFor, type Setting } from './textStrip.ts'

const LINE = 1.2
// From the foot of the sheet to the last line of the mark: above the page number.
const BOTTOM = 47

/**
 * What is said of the translation, small at the foot of every page and no line of its own: each sheet says it, wherever it
 * goes. It is read once, on the first page.
 */
export function layoutFootNotice(block: TextBlock, setting: Setting): (page: number) => readonly Placed[] {
  const { paper, fonts, structure, keep } = setting
  const size = paper.foot * 0.88
  const columns = besideCode(paper).map((column) => {
    const runs = runsFor(block.text, column, keep).map(({ text }) => ({ text: text.trim() }))
    const lines = plain(runs) === '' ? [] : breakLines(runs, fonts, { italic: true }, size, column.width, block.id)
    return { column, lines, element: structure.add('P', null, { lang: column.lang }) }
  })
  return (page) =>
    columns.flatMap(({ column, lines, element }) =>
      lines.flatMap(({ pieces }, at) =>
        pieces.map(({ text, face, x }): Placed => {
          const y = paper.height - BOTTOM - (lines.length - 1 - at) * size * LINE
          const owner = page === 0 ? { element } : { element: null, pagination: 'Footer' as const }
          return { kind: 'text', ...owner, x: column.x + x, y, face, size, text, grey: true }
        }),
      ),
    )
}

// The columns share what the code of the page leaves of the foot.
function besideCode(paper: Paper): readonly Column[] {
  const { columns } = paper
  if (paper.code === undefined) return columns
  const { x, width } = footOf(paper)
  const [first, second] = columns
  const gutter = first === undefined || second === undefined ? 0 : second.x - first.x - first.width
  const share = (width - gutter * (columns.length - 1)) / columns.length
  return columns.map((column, at) => ({ ...column, x: x + at * (share + gutter), width: share }))
}
