import type { Block, DocumentContent, DocumentLanguage } from '../../../shared/document/content/content.ts'
import type { FontSet } from '../fontSet.ts'
import { flowStrips } from './flow.ts'
import { LOOKS, paperFor, type Paper } from './paper.ts'
import type { LayoutPlan } from './placed.ts'
import { signatureStrip } from './signatureStrip.ts'
import type { Strip } from './strip.ts'
import { Structure } from './structure.ts'
import { tableStrips } from './tableStrips.ts'
import { textStrip, type Setting } from './textStrip.ts'

const EMBLEM = { width: 42, height: 62 }

/** Lays a document out on pages: pure reckoning, nothing is drawn yet. Throws DocumentRefusal for a missing sign. */
export function layoutDocument(content: DocumentContent, language: DocumentLanguage, fonts: FontSet): LayoutPlan {
  const paper = paperFor(language)
  const structure = new Structure()
  const setting: Setting = { paper, fonts, structure, keep: content.keep }
  const flow = flowStrips(toStrips(content.blocks, setting), paper)
  return { pages: flow.pages, structure: structure.nodes(), bookmarks: flow.bookmarks }
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
      return [textStrip(block, setting, sections.list ?? parents, leadsToSignatures(following))]
    }
    case 'signatures':
      sections.list = null
      return [signatureStrip(block, setting, openSections(sections, setting))]
    case 'table':
      sections.open = null
      sections.list = null
      return tableStrips(block, setting)
    case 'emblem':
      return [emblemStrip(block.id, setting.paper)]
    case 'gap':
      return [{ ...emptyStrip(block.id, setting.paper), after: 1 }]
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

function emptyStrip(id: string, paper: Paper): Strip {
  return {
    id,
    leading: paper.leading,
    before: 0,
    after: 0,
    tracks: [],
    paired: false,
    splittable: false,
    keepWithNext: false,
    keepTail: false,
    breakBefore: false,
    bookmarks: [],
  }
}

function emblemStrip(id: string, paper: Paper): Strip {
  const box = { x: (paper.width - EMBLEM.width) / 2, width: EMBLEM.width }
  return { ...emptyStrip(id, paper), head: { height: EMBLEM.height, box, element: null }, keepWithNext: true }
}
