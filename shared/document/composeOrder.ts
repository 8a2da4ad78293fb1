import type { Bilingual } from '../text/bilingual.ts'
import { claimFileOf } from '../domain/caseFile/caseFile.ts'
import { findForced } from '../domain/decision/forcedOutcome.ts'
import { sumDecision } from '../domain/decision/totals.ts'
import { plain, type Block, type PairedText, type Run, type TextStyle } from './content/content.ts'
import type { DocumentRequest } from './documentDefinition.ts'
import { findOwnPlaces, isOwnBlock, type OwnPlace } from './ownPlaces.ts'
import { findDifferingSums } from './recomputeSums.ts'
import { composeDocument } from './registry.ts'

/** One paired paragraph of an order as the screen shows it, in the form of the contract's `order.preview`. */
export type PreviewRow = Readonly<{
  kind: 'heading' | 'subtitle' | 'centred' | 'paragraph' | 'item' | 'signature' | 'note' | 'small'
  text: Bilingual
  /** Nothing but words of the judge's own: the rest is generated from the decision. */
  own?: true
}>
/** The words of an order, the version of the template they follow, and before which row the judge's own words of each place stand. */
export type ComposedOrder = Readonly<{
  rows: readonly PreviewRow[]
  places: readonly Readonly<{ place: OwnPlace; at: number }>[]
  /** Words that stay in Latin where it is written in Cyrillic. */
  keep: readonly string[]
  /** The rows whose sums, reckoned again as they are printed, do not agree. */
  differing: readonly number[]
  templateVersion: string
}>

const HEADINGS: readonly TextStyle[] = ['institution', 'title', 'spaced', 'subheading']
const ITEMS: readonly TextStyle[] = ['item', 'subitem']

/** The paragraphs of the compensation order as they will stand on paper, without drawing them. Throws DocumentProblem. */
export function composeOrder(request: DocumentRequest): ComposedOrder {
  const content = composeDocument('compensation-order', request)
  const blocks = content.blocks.map((block) => (isOwnBlock(block) ? rowsOf(block).map(asOwn) : rowsOf(block)))
  const countTo = (at: number) => blocks.slice(0, at).flat().length
  return {
    rows: blocks.flat(),
    places: findOwnPlaces(content.blocks).map(({ place, at }) => ({ place, at: countTo(at) })),
    keep: content.keep,
    differing: differingBlocks(content.blocks, request).map(countTo),
    templateVersion: content.template.version,
  }
}

function differingBlocks(content: readonly Block[], { caseFile, claimId }: DocumentRequest): readonly number[] {
  const found = claimId === undefined ? undefined : claimFileOf(caseFile, claimId)
  if (found === undefined) return []
  const { claim, decision } = found
  const isDecided = findForced(caseFile.proceedings, claim)?.result !== 'undecided'
  const ids = findDifferingSums(
    content,
    sumDecision(isDecided ? claim : { ...claim, heads: [] }, isDecided ? decision : undefined),
  )
  return ids.map((id) => content.findIndex((block) => block.id === id))
}

const asOwn = (row: PreviewRow): PreviewRow => ({ ...row, own: true })

/** What a block says, in paragraphs. */
export function rowsOf(block: Block): readonly PreviewRow[] {
  switch (block.kind) {
    case 'text':
      return [{ kind: kindOf(block.style, block.text.cnr), text: withLabel(block.text, block.label) }]
    case 'table':
      return block.rows.map(({ cells }) => ({ kind: 'small' as const, text: joinRuns(cells) }))
    case 'signatures':
      return block.signatories.map(({ role, name }) => ({ kind: 'signature' as const, text: joinRuns([role, name]) }))
    case 'qr':
    case 'chart':
    case 'emblem':
    case 'pageBreak':
    case 'gap':
      return []
  }
}

function kindOf(style: TextStyle, runs: readonly Run[]): PreviewRow['kind'] {
  if (HEADINGS.includes(style)) return 'heading'
  if (ITEMS.includes(style)) return 'item'
  if (style === 'centred') return centredKind(runs)
  return style === 'note' || style === 'small' ? style : 'paragraph'
}

// A centred line is set as its runs are: the seat in bold, what a heading is followed by in italics, a date in neither.
function centredKind(runs: readonly Run[]): PreviewRow['kind'] {
  if (runs.every(({ italic }) => italic === true)) return 'subtitle'
  return runs.every(({ bold }) => bold === true) ? 'heading' : 'centred'
}

function withLabel(text: PairedText, label: Bilingual = { cnr: '', en: '' }): Bilingual {
  return { cnr: `${label.cnr} ${plain(text.cnr)}`.trim(), en: `${label.en} ${plain(text.en)}`.trim() }
}

function joinRuns(cells: readonly PairedText[]): Bilingual {
  return {
    cnr: cells.map((cell) => plain(cell.cnr)).join(' · '),
    en: cells.map((cell) => plain(cell.en)).join(' · '),
  }
}
