import { paired, type ChartBlock, type PairedText, type TableBlock } from '../../../shared/document/content/content.ts'
import { breakLines } from './breakLines.ts'
import type { Placed, PlacedShape, PlacedText } from './placed.ts'
import { createEmptyStrip, type Strip } from './strip.ts'
import { createTableStrips } from './tableStrips.ts'
import { figureAltOf, runsFor, type Setting } from './textStrip.ts'
import type { Bilingual } from '../../../shared/text/bilingual.ts'

const BAR_SHARE = 0.9
const BETWEEN_BARS = 2
const BETWEEN_GROUPS = 8
const LABEL_SHARE = 0.32
const VALUE_EMS = 7

type Drawing = { placed: Placed[]; y: number }

/** Lying bars with values and legend as one figure, and the same figures as a table that screen readers can walk. */
export function createChartStrips(block: ChartBlock, setting: Setting): readonly Strip[] {
  const { paper, structure, keep } = setting
  // One figure for each language: its words in that language, and what it shows said in it.
  const elements = paper.columns.map((column) =>
    structure.add('Figure', null, { alt: figureAltOf(block.alt, column, keep), lang: column.lang }),
  )
  const drawing = draw(block, setting, elements)
  const height = drawing.y
  const figure: Strip = {
    ...createEmptyStrip(block.id, paper),
    before: 0.5,
    after: 0.8,
    head: {
      height,
      draw: (top) => {
        for (const element of elements)
          structure.setBox(element, [paper.left, top, paper.width - paper.right, top + height])
        return drawing.placed.map((piece) => movePlaced(piece, top))
      },
    },
  }
  return [figure, ...createTableStrips(asTable(block), setting)]
}

function draw(block: ChartBlock, setting: Setting, elements: readonly number[]): Drawing {
  const { paper } = setting
  const element = elements[0] ?? null
  const bar = paper.size * BAR_SHARE
  const drawing: Drawing = { placed: [], y: 0 }
  drawing.y += write(drawing, block.title, setting, elements, paper.left, paper.width - paper.left - paper.right, true)
  drawing.y += 6
  const labelWidth = (paper.width - paper.left - paper.right) * LABEL_SHARE
  const start = paper.left + labelWidth
  const scale = (paper.width - paper.right - VALUE_EMS * paper.size - start) / largest(block)
  const axisTop = drawing.y
  for (const group of block.groups) {
    const labelHeight = write(drawing, group.label, setting, elements, paper.left, labelWidth - 8, false)
    const bars = group.values.length * (bar + BETWEEN_BARS)
    group.values.forEach((value, index) => {
      const y = drawing.y + index * (bar + BETWEEN_BARS)
      const width = value === 0 ? 0 : Math.max(0.6, value * scale)
      const fill = block.series[index]?.fill ?? 'solid'
      const rectangles = [{ x: start, y, width, height: bar }]
      if (width > 0) drawing.placed.push({ kind: 'shape', element, fill, outlined: true, rectangles })
      const shown = group.shown[index]
      if (shown !== undefined)
        drawing.placed.push(valueText(shown, setting, element, start + width + 4, y + bar * 0.82))
    })
    drawing.y += Math.max(labelHeight, bars) + BETWEEN_GROUPS
  }
  drawing.placed.push({ kind: 'rule', x1: start, x2: start, y1: axisTop - 2, y2: drawing.y - 4, weight: 0.6 })
  for (const { name, fill } of block.series) {
    const box = { x: paper.left, y: drawing.y + 2, width: 18, height: bar }
    drawing.placed.push({ kind: 'shape', element, fill, outlined: true, rectangles: [box] })
    drawing.y +=
      write(drawing, name, setting, elements, paper.left + 26, paper.width - paper.right - paper.left - 26, false) + 2
  }
  return drawing
}

// Every language of the document below the other, equal texts once. Gives the height.
function write(
  drawing: Drawing,
  text: PairedText,
  setting: Setting,
  elements: readonly number[],
  x: number,
  width: number,
  bold: boolean,
): number {
  const { paper, fonts, keep } = setting
  const size = paper.size * 0.88
  const seen = new Set<string>()
  let height = 0
  paper.columns.forEach((column, index) => {
    const runs = runsFor(text, column, keep)
    const words = runs.map((run) => run.text).join('')
    if (seen.has(words)) return
    seen.add(words)
    for (const { pieces } of breakLines(runs, fonts, index === 0 ? { bold } : { italic: true }, size, width, 'chart')) {
      height += size * 1.3
      for (const piece of pieces) {
        const y = drawing.y + height - size * 0.36
        const element = elements[index] ?? null
        drawing.placed.push({ kind: 'text', element, x: x + piece.x, y, face: piece.face, size, text: piece.text })
      }
    }
  })
  return height
}

function valueText(shown: Bilingual, setting: Setting, element: number | null, x: number, y: number): PlacedText {
  const { paper, fonts, keep } = setting
  const column = paper.columns[0]
  const text =
    column === undefined
      ? ''
      : runsFor(paired(shown), column, keep)
          .map((run) => run.text)
          .join('')
  const plain = `${text.replaceAll('\u00a0', ' ')} `
  fonts.regular.check(plain, 'chart')
  return { kind: 'text', element, x, y, face: fonts.regular, size: paper.size * 0.84, text: plain }
}

function largest({ groups }: ChartBlock): number {
  return Math.max(1, ...groups.flatMap(({ values }) => values))
}

function movePlaced(piece: Placed, top: number): Placed {
  if (piece.kind === 'text') return { ...piece, y: piece.y + top }
  if (piece.kind === 'rule') return { ...piece, y1: piece.y1 + top, y2: piece.y2 + top }
  if (piece.kind === 'drawing') return { ...piece, y: piece.y + top }
  const shape: PlacedShape = { ...piece, rectangles: piece.rectangles.map((box) => ({ ...box, y: box.y + top })) }
  return shape
}

function asTable(block: ChartBlock): TableBlock {
  const values = block.series.map(({ name }) => ({ header: name, share: 20, align: 'right' as const }))
  return {
    kind: 'table',
    id: `${block.id}-table`,
    summary: block.title,
    columns: [{ header: block.groupHeader, share: 40, align: 'left' }, ...values],
    rows: block.groups.map(({ label, shown }) => ({ cells: [label, ...shown.map((value) => paired(value))] })),
  }
}
