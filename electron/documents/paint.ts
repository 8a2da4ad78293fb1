import { DocumentRefusal } from './documentRefusal.ts'
import { splitByFont } from './fontFace.ts'
import type { Pdf } from './guardedDocument.ts'
import { paintDrawing } from './paintDrawing.ts'
import { paintShape } from './paintShape.ts'
import type { Placed, PlacedText, StructureNode } from './layout/placed.ts'
import { SOFT_HYPHEN } from './layout/words.ts'

type Pagination = NonNullable<PlacedText['pagination']>

const INK = '#000000'
const GREY = '#555555'
const RULE = '#8a8a8a'

/** An element of the structure tree in the file. */
export type Element = {
  readonly node: StructureElement
  readonly type: string
  readonly lang: string | undefined
  late: StructureElement | undefined
}
// Its dictionary is a field of pdfkit that its types do not know.
type StructureElement = PDFKit.PDFStructureElement & Readonly<{ dictionary: { data: Record<string, unknown> } }>

/** Writes the tree's elements into the file, parents before children; their content follows page by page. */
export function openStructure(pdf: Pdf, nodes: readonly StructureNode[], lang: string): readonly Element[] {
  const root = pdf.struct('Document', { lang }) as StructureElement
  pdf.addStructure(root)
  const elements: Element[] = []
  for (const node of nodes) {
    if (['P', 'H1', 'H2', 'Lbl', 'LBody'].includes(node.type) && node.lang === undefined) {
      throw new DocumentRefusal('document.languageMissing', { tag: node.type })
    }
    if (node.type === 'Figure' && (node.alt ?? '') === '') throw new DocumentRefusal('document.altMissing')
    const element = pdf.struct(node.type, optionsOf(node)) as StructureElement
    if (node.numbering !== undefined) element.dictionary.data['A'] = { O: 'List', ListNumbering: node.numbering }
    const parent = (node.parent === null ? undefined : elements[node.parent]?.node) ?? root
    // A part of a line takes its place among the words when it is drawn, all others stand before their content.
    const late = node.type === 'Span' ? parent : undefined
    if (late === undefined) parent.add(element)
    elements.push({ node: element, type: node.type, lang: node.lang, late })
  }
  return elements
}

function optionsOf(node: StructureNode): PDFKit.Mixins.MarkingOptions {
  return {
    ...(node.lang === undefined ? {} : { lang: node.lang }),
    ...(node.scope === undefined ? {} : { scope: node.scope }),
    ...(node.title === undefined ? {} : { title: node.title }),
    ...(node.alt === undefined ? {} : { alt: node.alt }),
    ...(node.actual === undefined ? {} : { actual: node.actual }),
    ...(node.bbox === undefined ? {} : { bbox: [...node.bbox] as [number, number, number, number] }),
  }
}

/** Draws one page. Pieces of one element that follow each other share one mark. */
export function paintPage(pdf: Pdf, placed: readonly Placed[], elements: readonly Element[]): void {
  let open: number | Pagination | null | undefined
  const close = (): void => {
    if (open !== undefined) pdf.endMarkedContent()
    open = undefined
  }
  for (const item of placed) {
    const owner = ownerOf(item)
    if (open === undefined || open !== owner) {
      close()
      mark(pdf, owner, elements)
      open = owner
    }
    if (!isHyphenated(item)) {
      draw(pdf, item)
      continue
    }
    const words = { ...item, text: item.text.slice(0, -1) }
    drawText(pdf, words)
    close()
    drawHyphen(pdf, words, elements)
  }
  close()
}

function ownerOf(item: Placed): number | Pagination | null {
  if (item.kind === 'rule') return null
  if (item.kind === 'drawing' || item.element !== null) return item.element
  return item.pagination ?? null
}

function mark(pdf: Pdf, owner: number | Pagination | null, elements: readonly Element[]): void {
  if (owner === null) {
    pdf.markContent('Artifact', { type: 'Layout' })
    return
  }
  if (typeof owner === 'string') {
    pdf.markPagination(owner)
    return
  }
  const target = elements[owner]
  if (target === undefined) throw new DocumentRefusal('document.textUntagged')
  target.late?.add(target.node)
  target.late = undefined
  target.node.add(pdf.markStructureContent(target.type))
}

function draw(pdf: Pdf, item: Placed): void {
  switch (item.kind) {
    case 'text': {
      drawText(pdf, item)
      return
    }
    case 'rule':
      pdf.lineWidth(item.weight).strokeColor(RULE).moveTo(item.x1, item.y1).lineTo(item.x2, item.y2).stroke()
      return
    case 'shape':
      paintShape(pdf, item)
      return
    case 'drawing':
      paintDrawing(pdf, item)
  }
}

/** Whether a text ends with a hyphen that is seen and not read, in an element to which it may belong. */
function isHyphenated(item: Placed): item is PlacedText & Readonly<{ element: number }> {
  return item.kind === 'text' && item.element !== null && item.text.endsWith(SOFT_HYPHEN)
}

/**
 * Draws the hyphen after the words of an element. A hyphen that only ends the line stands for a soft one (ISO 32000-1, 14.8.2.2.3). It is an element of its own: in a mark within
 * the mark of its paragraph some readers take its end for that of the paragraph, and lose what follows.
 */
function drawHyphen(pdf: Pdf, item: PlacedText & Readonly<{ element: number }>, elements: readonly Element[]): void {
  const owner = elements[item.element]
  if (owner === undefined) throw new DocumentRefusal('document.textUntagged')
  const lang = owner.lang === undefined ? {} : { lang: owner.lang }
  const hyphen = pdf.struct('Span', { actual: SOFT_HYPHEN, ...lang })
  owner.node.add(hyphen)
  hyphen.add(pdf.markStructureContent('Span', { actual: SOFT_HYPHEN }))
  drawText(pdf, { ...item, text: '-', x: item.x + widthOf(item), stretch: 0 })
  pdf.endMarkedContent()
}

function widthOf({ face, size, text, stretch = 0 }: PlacedText): number {
  return face.width(text) * (size / 1000) + stretch * (text.split(' ').length - 1)
}

// What is read by nobody has no hyphen that is not read.
function drawText(pdf: Pdf, item: PlacedText): void {
  let left = item.x
  for (const { font, text } of splitByFont(item.face, item.text.replaceAll(SOFT_HYPHEN, '-'))) {
    pdf.ink(item.grey === true ? GREY : INK).show(font, item.size, text, left, item.y, item.stretch)
    left += widthOf({ ...item, text })
  }
}
