import type { Block, TextBlock } from '../../../shared/document/content/content.ts'
import { wordPair } from '../../../shared/document/words.ts'
import type { Bilingual } from '../../../shared/text/bilingual.ts'
import { toCyrillic } from '../../../shared/text/cyrillic.ts'
import type { FontSet } from '../fontSet.ts'
import type { Piece } from './breakLines.ts'
import { LOOKS, type Column, type Paper } from './paper.ts'
import { spoken } from './pen.ts'
import type { ListNumbering } from './placed.ts'
import type { Structure } from './structure.ts'
import { faceOf } from './words.ts'

/** Where the label of a list item and its text begin, in points from the edge of the column. */
export type ItemPlace = Readonly<{ label: number; text: number }>
/** A label as it is drawn: words, or a box to tick. */
export type ItemLabel = Readonly<{ piece: Piece; element: number; size: number; x: number; box: boolean }>

type Words = Readonly<{ paper: Paper; fonts: FontSet }>
const BOX = '[ ]'
const BOX_EMS = 0.82
const BEFORE = 2
const BETWEEN = 6
const STEP = 14

/** The places of all list items: the text of a whole list stands where its widest label leaves room. */
export function itemPlaces(blocks: readonly Block[], setting: Words): ReadonlyMap<Block, ItemPlace> {
  const places = new Map<Block, ItemPlace>()
  let list: TextBlock[] = []
  const close = (): void => {
    const text = Math.max(LOOKS.item.indent, BEFORE + widest(list, 'item', setting) + BETWEEN)
    const below = text + Math.max(STEP, widest(list, 'subitem', setting) + BETWEEN)
    for (const block of list) {
      places.set(block, block.style === 'item' ? { label: BEFORE, text } : { label: text, text: below })
    }
    list = []
  }
  for (const block of blocks) {
    if (block.kind === 'text' && LOOKS[block.style].indent > 0) list.push(block)
    else close()
  }
  close()
  return places
}

function widest(list: readonly TextBlock[], style: TextBlock['style'], { paper, fonts }: Words): number {
  const labels = list.flatMap((one) => (one.style === style && one.label !== undefined ? [one.label] : []))
  return Math.max(
    0,
    ...paper.columns.flatMap((column) => labels.map((label) => pieceOf(label, column, fonts, paper.size).width)),
  )
}

/** The label of an item of a list, and its element. */
export function itemLabel(
  label: Bilingual,
  place: ItemPlace,
  column: Column,
  parent: number,
  { paper, fonts, structure }: Words & Readonly<{ structure: Structure }>,
): ItemLabel {
  const size = paper.size
  const piece = pieceOf(label, column, fonts, size)
  const box = isBox(label, column)
  const read = box ? spoken(wordPair('pen.box'), column) : { lang: column.lang }
  return { piece, element: structure.add('Lbl', parent, read), size, x: column.x + place.label, box }
}

/** Whether a label is a box to tick. */
export function isBox(label: Bilingual, { side }: Column): boolean {
  return label[side] === BOX
}

/** How a list counts, told from one of its labels. */
export function numberingOf(label: Bilingual | undefined): ListNumbering {
  const text = label?.cnr ?? ''
  if (/^\(?\d+[.)]*$/u.test(text)) return 'Decimal'
  if (/^[IVX]+[.)]?$/u.test(text)) return 'UpperRoman'
  if (/^\(?\p{Ll}[.)]$/u.test(text)) return 'LowerAlpha'
  return /^[–—•-]$/u.test(text) ? 'Disc' : 'None'
}

function pieceOf(label: Bilingual, column: Column, fonts: FontSet, size: number): Piece {
  const written = label[column.side]
  const face = faceOf(fonts, {})
  if (written === BOX) return { text: ' ', face, x: 0, width: BOX_EMS * size }
  const text = column.cyrillic ? toCyrillic(written) : written
  face.check(text, 'label')
  return { text, face, x: 0, width: face.width(text) * (size / 1000) }
}
