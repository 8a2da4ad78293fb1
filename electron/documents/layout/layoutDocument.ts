import type { Block, DocumentContent, DocumentLanguage } from '../../../shared/document/content/content.ts'
import { blocksFor } from '../../../shared/document/content/blocksFor.ts'
import type { FontSet } from '../fontSet.ts'
import { flowStrips } from './flow.ts'
import { createChartStrips } from './chartStrip.ts'
import { LOOKS, paperFor, type Paper } from './paper.ts'
import type { LayoutPlan } from './placed.ts'
import { createQrStrip } from './qrStrip.ts'
import { createSignatureStrips } from './signatureStrip.ts'
import { createEmptyStrip, type Strip } from './strip.ts'
import { Structure } from './structure.ts'
import { createTableStrips } from './tableStrips.ts'
import { createTextStrip, type Setting } from './textStrip.ts'

// Free for the coat of arms, which courts have preprinted or put on with their stamp: a drawn stand-in would be false.
const EMBLEM_HEIGHT = 58

/** Lays a document out on pages: pure computation, nothing is drawn yet. Throws DocumentRefusal for a missing character. */
export function layoutDocument(content: DocumentContent, language: DocumentLanguage, fonts: FontSet): LayoutPlan {
  const paper = paperFor(language, content.page, content.further?.tag)
  const structure = new Structure()
  const setting: Setting = { paper, fonts, structure, keep: content.keep }
  const flow = flowStrips(toStrips(headedByFirstLevel(blocksFor(content, language)), setting), paper)
  return { pages: flow.pages, structure: structure.nodes(), bookmarks: flow.bookmarks }
}

// Readers of screens expect the first heading of a document to be of the first level (PDF/UA, 7.4.2).
function headedByFirstLevel(blocks: readonly Block[]): readonly Block[] {
  const first = blocks.findIndex((block) => block.kind === 'text' && block.outline === 1)
  const end = first === -1 ? blocks.length : first
  return blocks.map((block, index) =>
    index < end && block.kind === 'text' && block.outline === 2 ? { ...block, outline: 1 as const } : block,
  )
}

type Sections = { open: readonly number[] | null; list: readonly number[] | null }

// Each language is one section, read whole; a table over both columns stands between two pairs of sections.
function toStrips(blocks: readonly Block[], setting: Setting): readonly Strip[] {
  const sections: Sections = { open: null, list: null }
  const strips: Strip[] = []
  let breakBefore = false
  blocks.forEach((block, index) => {
    const made = stripsOf(block, blocks.slice(index + 1), sections, setting)
    strips.push(...made.map((strip, at) => (at === 0 && breakBefore ? { ...strip, breakBefore: true } : strip)))
    if (made.length > 0) breakBefore = false
    if (block.kind === 'pageBreak') breakBefore = true
  })
  return strips
}

function stripsOf(block: Block, following: readonly Block[], sections: Sections, setting: Setting): readonly Strip[] {
  switch (block.kind) {
    case 'text': {
      const parents = openSections(sections, setting)
      const isItem = LOOKS[block.style].indent > 0
      if (isItem) sections.list ??= parents.map((parent) => setting.structure.add('L', parent))
      else sections.list = null
      return [createTextStrip(block, setting, sections.list ?? parents, leadsToSignatures(following))]
    }
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
      return [emblemStrip(block.id, setting.paper)]
    case 'gap':
      return [{ ...createEmptyStrip(block.id, setting.paper), after: block.lines ?? 1 }]
    case 'pageBreak':
      return []
  }
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

function emblemStrip(id: string, paper: Paper): Strip {
  return { ...createEmptyStrip(id, paper), head: { height: EMBLEM_HEIGHT, draw: () => [] }, keepWithNext: true }
}
