import type { Block, DocumentContent, DocumentLanguage, TextBlock } from '../../../shared/document/content/content.ts'
import { blocksFor } from '../../../shared/document/content/blocksFor.ts'
import type { FontSet } from '../fontSet.ts'
import { placeTables } from './columnPlaces.ts'
import { createEmblemStrip } from './emblemStrip.ts'
import { fieldLabels, fieldStrips } from './fieldStrip.ts'
import { flowStrips, type Flow } from './flow.ts'
import { layoutFootNotice } from './footNotice.ts'
import { itemPlaces, numberingOf, type ItemPlace } from './itemLabels.ts'
import { createChartStrips } from './chartStrip.ts'
import { isWrittenOn, LOOKS, paperFor, type Paper } from './paper.ts'
import type { LayoutPlan, PlacedBookmark } from './placed.ts'
import { createQrStrip } from './qrStrip.ts'
import { createSignatureStrips } from './signatureStrip.ts'
import { countLines, createEmptyStrip, type Strip } from './strip.ts'
import { Structure } from './structure.ts'
import { withoutWideTables } from './tableAsList.ts'
import { createTableStrips } from './tableStrips.ts'
import { createTextStrip, type Setting } from './textStrip.ts'

/** Lays a document out on pages: pure computation, nothing is drawn yet. Throws DocumentRefusal for a missing character. */
export function layoutDocument(content: DocumentContent, language: DocumentLanguage, fonts: FontSet): LayoutPlan {
  const structure = new Structure()
  const plan: LayoutPlan & { bookmarks: PlacedBookmark[]; languages: DocumentLanguage[] } = {
    pages: [],
    structure: structure.nodes(),
    bookmarks: [],
    languages: [],
  }
  for (const side of sidesOf(content, language)) {
    const { pages, bookmarks } = layoutSide(content, side, sidePaper(content, side, language), structure, fonts)
    plan.bookmarks.push(...bookmarks.map((bookmark) => ({ ...bookmark, page: bookmark.page + plan.pages.length })))
    for (const page of pages) {
      plan.pages.push(page)
      plan.languages.push(side)
    }
  }
  return plan
}

/** The languages of the sheets of a document: both side by side, or one after the other where laypeople read. */
export function sidesOf({ page, further }: DocumentContent, language: DocumentLanguage): readonly DocumentLanguage[] {
  const apart = language === 'bilingual' && page?.apart === true && further === undefined
  return apart ? ['cnr', 'en'] : [language]
}

/** The sheet of one side. The translation behind the text that counts is neither written on nor signed once more. */
export function sidePaper(content: DocumentContent, side: DocumentLanguage, asked: DocumentLanguage): Paper {
  const paper = paperFor(side, content.page, content.further?.tag)
  if (side === asked || side === 'cnr') return paper
  return { ...paper, columns: paper.columns.map((column) => ({ ...column, second: true as const })) }
}

function layoutSide(
  content: DocumentContent,
  language: DocumentLanguage,
  paper: Paper,
  structure: Structure,
  fonts: FontSet,
): Flow {
  const all = headedByFirstLevel(blocksFor(content, language))
  const words = { paper, fonts, keep: content.keep }
  const tables = placeTables(
    all.filter((block) => block.kind === 'table'),
    words,
  )
  const setting: Setting = { ...words, structure, tables }
  const isMark = (block: Block): block is TextBlock => block.kind === 'text' && block.onlyWith !== undefined
  const blocks = withoutWideTables(
    all.filter((block) => !isMark(block)),
    setting,
  )
  const flow = flowStrips(toStrips(blocks, setting), paper)
  const marks = all.filter(isMark).map((block) => layoutFootNotice(block, setting))
  flow.pages.forEach((page, index) => {
    for (const mark of marks) page.push(...mark(index))
  })
  return flow
}

// Readers of screens expect the first heading of a document to be of the first level (PDF/UA, 7.4.2).
function headedByFirstLevel(blocks: readonly Block[]): readonly Block[] {
  const first = blocks.findIndex((block) => block.kind === 'text' && block.outline === 1)
  const end = first === -1 ? blocks.length : first
  return blocks.map((block, index) =>
    index < end && block.kind === 'text' && block.outline === 2 ? { ...block, outline: 1 as const } : block,
  )
}

const AFTER_LIST = 0.5

// What follows a list or a row of fields is a paragraph of its own.
function leaveList(strips: Strip[]): void {
  const last = strips.at(-1)
  if (last !== undefined && last.after > 0 && last.after < AFTER_LIST)
    strips[strips.length - 1] = { ...last, after: AFTER_LIST }
}

function isItem(block: Block): boolean {
  return block.kind === 'text' && LOOKS[block.style].indent > 0
}

// Lines of a list, as of enclosures, that stands together: neither its first item nor its last is alone on a page.
const SHORT_LIST = 8

function bindShortList(strips: Strip[], items: readonly number[]): void {
  const lines = items.reduce((sum, at) => sum + lineCountAt(strips, at), 0)
  if (items.length < 2 || lines > SHORT_LIST) return
  for (const at of [items[0], items.at(-2)]) {
    const strip = strips[at ?? -1]
    if (strip !== undefined && at !== undefined) strips[at] = { ...strip, keepWithNext: true }
  }
}

function lineCountAt(strips: readonly Strip[], at: number): number {
  const strip = strips[at]
  return strip === undefined ? 0 : countLines(strip)
}

type Sections = { open: readonly number[] | null; list: readonly number[] | null }

// Each language is one section, read whole; a table over both columns stands between two pairs of sections.
function toStrips(blocks: readonly Block[], setting: Setting): readonly Strip[] {
  const places = itemPlaces(blocks, setting)
  const sections: Sections = { open: null, list: null }
  const strips: Strip[] = []
  const items: number[] = []
  let breakBefore = false
  blocks.forEach((block, index) => {
    const made = stripsOf(block, blocks.slice(index + 1, index + 6), sections, setting, places)
    if (made.length > 0 && !isItem(block)) leaveList(strips)
    if (!isItem(block)) bindShortList(strips, items.splice(0))
    else items.push(...made.map((_, at) => strips.length + at))
    strips.push(...made.map((strip, at) => (at === 0 && breakBefore ? { ...strip, breakBefore: true } : strip)))
    if (made.length > 0) breakBefore = false
    if (block.kind === 'pageBreak') breakBefore = true
  })
  bindShortList(strips, items)
  return strips
}

function stripsOf(
  block: Block,
  following: readonly Block[],
  sections: Sections,
  setting: Setting,
  places: ReadonlyMap<Block, ItemPlace>,
): readonly Strip[] {
  switch (block.kind) {
    case 'text':
      return textStrips(block, following, sections, setting, places.get(block))
    case 'signatures':
      sections.list = null
      return createSignatureStrips(block, setting, openSections(sections, setting))
    case 'table':
      sections.open = null
      sections.list = null
      return createTableStrips(block, setting)
    case 'qr':
      sections.open = null
      sections.list = null
      return [createQrStrip(block, setting)]
    case 'chart':
      sections.open = null
      sections.list = null
      return createChartStrips(block, setting)
    case 'emblem':
      return [createEmblemStrip(block.id, block.emblem, setting)]
    case 'gap':
      return [{ ...createEmptyStrip(block.id, setting.paper), after: block.lines ?? 1 }]
    case 'pageBreak':
      return []
  }
}

function textStrips(
  block: TextBlock,
  following: readonly Block[],
  sections: Sections,
  setting: Setting,
  place: ItemPlace | undefined,
): readonly Strip[] {
  const parents = openSections(sections, setting)
  if (place === undefined) sections.list = null
  else {
    sections.list ??= parents.map((parent) => setting.structure.add('L', parent))
    for (const list of sections.list) setting.structure.setNumbering(list, numberingOf(block.label))
  }
  const owners = sections.list ?? parents
  const fields = isWrittenOn(setting.paper) ? fieldLabels(block) : undefined
  if (fields !== undefined) return fieldStrips(block, fields, setting, owners, place)
  return [createTextStrip(block, setting, owners, leadsToSignatures(following), place)]
}

function openSections(sections: Sections, { paper, structure }: Setting): readonly number[] {
  sections.open ??= paper.columns.map((column) => structure.add('Sect', null, { lang: column.lang }))
  return sections.open
}

// A paragraph whose followers all keep together down to the signatures must give them company.
function leadsToSignatures(following: readonly Block[]): boolean {
  const end = following.findIndex((block) => block.kind !== 'text' || block.keepWithNext !== true)
  return end >= 0 && end < 4 && following[end]?.kind === 'signatures'
}
