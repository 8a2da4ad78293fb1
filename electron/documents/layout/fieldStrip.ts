import { plain, type TextBlock } from '../../../shared/document/content/content.ts'
import type { Bilingual } from '../../../shared/text/bilingual.ts'
import { breakLines } from './breakLines.ts'
import { itemLabel, type ItemPlace } from './itemLabels.ts'
import { LOOKS, type Column } from './paper.ts'
import { PEN_RULE, PEN_WEIGHT, penElement, penLeading } from './pen.ts'
import type { Placed } from './placed.ts'
import { createEmptyStrip, type Strip } from './strip.ts'
import { runsFor, type Setting } from './textStrip.ts'

const PEN = /_{3,}/u
const LONGEST_LABEL = 90
const LONGEST_TAIL = 12
const STYLES: ReadonlySet<string> = new Set(['paragraph', 'small', 'note', 'item'])
// The shortest rule a hand can write on, and what stays free around it, in points.
const SHORTEST = 84
const GAP = 6
const APART = 14
const LABEL_SHARE = 0.74
const SMALLER = 0.9

type Parts = Readonly<{ labels: readonly Bilingual[]; tail: Bilingual }>
type Field = Readonly<{ label: Bilingual; x: number; width: number; tail: Bilingual | undefined }>
/** Whom the words of a field belong to, by column. */
type Owners = readonly number[]

/** The labels of a paragraph that is nothing but places to write in with what goes there; undefined for any other. */
export function fieldLabels({ style, text }: TextBlock): Parts | undefined {
  if (!STYLES.has(style)) return undefined
  const [cnr, en] = [plain(text.cnr).split(PEN), plain(text.en).split(PEN)]
  if (cnr.length < 2 || cnr.length !== en.length) return undefined
  const pairs = cnr.map((one, index) => ({ cnr: one.trim(), en: (en[index] ?? '').trim() }))
  const tail = pairs.at(-1) ?? { cnr: '', en: '' }
  const labels = pairs.slice(0, -1)
  const isForm = labels.every(({ cnr: said }) => said.length <= LONGEST_LABEL && said.endsWith(':'))
  return isForm && tail.cnr.length <= LONGEST_TAIL ? { labels, tail } : undefined
}

/** Rows of fields over the whole sheet: what is written is written once, whatever the languages of its label. */
export function fieldStrips(
  block: TextBlock,
  { labels, tail }: Parts,
  setting: Setting,
  parents: readonly number[],
  place: ItemPlace | undefined,
): readonly Strip[] {
  const { paper } = setting
  const left = paper.left + (place?.text ?? 0)
  const whole = paper.width - paper.right - left
  const rows = packed(labels, setting, whole).map((row) => spread(row, left, whole, setting, labels, tail))
  const items = itemsOf(block, setting, parents)
  // By the structure the number of an item is read before its text.
  const numbers = labelOf(block, place, setting, items)
  const owners = ownersOf(items, setting, parents)
  return rows.map((row, index) => {
    const strip = rowStrip(block, row, setting, owners)
    const label = index === 0 ? numbers : []
    const kept = index < rows.length - 1 || (block.keepWithNext ?? false)
    return label.length === 0
      ? { ...strip, keepWithNext: kept }
      : { ...withLabel(strip, label, strip.first), keepWithNext: kept }
  })
}

// As many fields in a row as have room for their labels and a hand.
function packed(labels: readonly Bilingual[], setting: Setting, whole: number): readonly (readonly Bilingual[])[] {
  const rows: Bilingual[][] = []
  let used = 0
  for (const label of labels) {
    const needed = labelWidth(label, setting, whole) + GAP + SHORTEST + APART
    const row = rows.at(-1)
    if (row === undefined || used + needed > whole + APART) rows.push([label])
    else row.push(label)
    used = rows.at(-1) === row ? used + needed : needed
  }
  return rows
}

// What a row has left over goes to its fields alike.
function spread(
  row: readonly Bilingual[],
  left: number,
  whole: number,
  setting: Setting,
  labels: readonly Bilingual[],
  tail: Bilingual,
): readonly Field[] {
  const needed = row.map((label) => labelWidth(label, setting, whole) + GAP + SHORTEST)
  const free = whole - (row.length - 1) * APART - needed.reduce((sum, width) => sum + width, 0)
  let x = left
  return row.map((label, index) => {
    const width = row.length === 1 ? whole : (needed[index] ?? 0) + free / row.length
    const field = { label, x, width, tail: label === labels.at(-1) ? tail : undefined }
    x += width + APART
    return field
  })
}

type Items = readonly (number | null)[]

function itemsOf({ style }: TextBlock, { paper, structure }: Setting, parents: readonly number[]): Items {
  return paper.columns.map((_, index) => (LOOKS[style].indent > 0 ? structure.add('LI', parents[index] ?? null) : null))
}

function ownersOf(items: Items, { paper, structure }: Setting, parents: readonly number[]): Owners {
  return paper.columns.map(({ lang }, index) => {
    const item = items[index] ?? null
    return structure.add(item === null ? 'P' : 'LBody', item ?? parents[index] ?? null, { lang })
  })
}

function labelOf(block: TextBlock, place: ItemPlace | undefined, setting: Setting, items: Items) {
  const [column, item] = [setting.paper.columns[0], items[0]]
  if (block.label === undefined || place === undefined || column === undefined || item == null) return []
  return [itemLabel(block.label, place, column, item, setting)]
}

// The label of an item stands before the first field.
function withLabel(strip: Strip, labels: ReturnType<typeof labelOf>, first: number): Strip {
  const [label] = labels
  const { head } = strip
  if (label === undefined || head === undefined) return strip
  const { piece, element, size, x, box } = label
  const draw = (top: number): readonly Placed[] => {
    const y = top + first
    const rectangles = [{ x, y: y - piece.width, width: piece.width, height: piece.width }]
    const drawn: Placed = box
      ? { kind: 'shape', element, fill: 'none', outlined: true, rectangles }
      : { kind: 'text', element, x, y, face: piece.face, size, text: `${piece.text} ` }
    return [drawn, ...head.draw(top)]
  }
  return { ...strip, head: { ...head, draw } }
}

/** A row of fields; `first` is the baseline of the first line of its highest label, from the top. */
function rowStrip(block: TextBlock, fields: readonly Field[], setting: Setting, owners: Owners) {
  const drawn = fields.map((field) => drawField(field, block.id, setting, owners))
  const height = Math.max(penLeading(setting.paper.size), ...drawn.map((one) => one.height))
  const deepest = Math.max(0, ...drawn.map((one) => one.deep))
  const draw = (top: number): readonly Placed[] => drawn.flatMap((one) => one.draw(top + height - GAP))
  const strip: Strip = { ...createEmptyStrip(block.id, setting.paper), after: 0.25, head: { height, draw } }
  return { ...strip, first: height - GAP - deepest }
}

// The label, one language below the other, and the rule after it at the height of the last line.
function drawField(field: Field, id: string, setting: Setting, owners: Owners) {
  const { paper, structure } = setting
  const width = Math.min(labelWidth(field.label, setting, field.width), field.width * LABEL_SHARE)
  const lines = paper.columns.flatMap((column, index) =>
    labelLines(field.label, column, index, setting, width + 0.5, id).map((line) => ({
      ...line,
      element: owners[index] ?? null,
    })),
  )
  const [first] = paper.columns
  const owner = owners[0]
  const pen = first === undefined || owner === undefined ? null : penElement(owner, first, structure)
  const tail = field.tail === undefined || first === undefined ? '' : said(field.tail, first, setting)
  const face = setting.fonts.regular
  const tailWidth = tail === '' ? 0 : GAP + face.width(tail) * (paper.size / 1000)
  const [from, to] = [field.x + width + GAP, field.x + field.width - tailWidth]
  const draw = (baseline: number): readonly Placed[] => [
    ...lines.flatMap(({ line, size, element }, at) => {
      const y = baseline - (lines.length - 1 - at) * paper.leading * SMALLER
      return line.pieces.map((piece): Placed => {
        return {
          kind: 'text',
          element,
          x: field.x + piece.x,
          y,
          face: piece.face,
          size,
          text: `${piece.text.trimEnd()} `,
        }
      })
    }),
    { kind: 'text', element: pen, x: from, y: baseline, face, size: paper.size, text: ' ' },
    ...(tail === ''
      ? []
      : [
          {
            kind: 'text' as const,
            element: owner ?? null,
            x: to + GAP,
            y: baseline,
            face,
            size: paper.size,
            text: `${tail} `,
          },
        ]),
    { kind: 'rule', x1: from, x2: to, y1: baseline + PEN_RULE, y2: baseline + PEN_RULE, weight: PEN_WEIGHT },
  ]
  const leading = paper.leading * SMALLER
  return { height: lines.length * leading + GAP, deep: (lines.length - 1) * leading, draw }
}

function labelLines(label: Bilingual, column: Column, index: number, setting: Setting, width: number, id: string) {
  const { paper, fonts } = setting
  const same = index > 0 && label.cnr === label.en
  if (same) return []
  const size = paper.size * (index === 0 ? 1 : SMALLER)
  const runs = [{ text: said(label, column, setting) }]
  return breakLines(runs, fonts, index === 0 ? {} : { italic: true }, size, width, id).map((line) => ({ line, size }))
}

function labelWidth(label: Bilingual, setting: Setting, most: number): number {
  const lines = setting.paper.columns.flatMap((column, index) =>
    labelLines(label, column, index, setting, most, 'field'),
  )
  return Math.max(0, ...lines.map(({ line }) => line.width))
}

function said(text: Bilingual, column: Column, { keep }: Setting): string {
  return plain(runsFor({ cnr: [{ text: text.cnr }], en: [{ text: text.en }] }, column, keep)).replaceAll('\u00a0', ' ')
}
