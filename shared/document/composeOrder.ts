import { plain, type Block, type PairedText } from './content/content.ts'
import type { DocumentRequest } from './documentDefinition.ts'
import { composeDocument } from './registry.ts'
import type { Bilingual } from '../text/bilingual.ts'

/** One paired paragraph of the live preview, in the form of the contract's `order.preview`. */
export type PreviewRow = Readonly<{
  kind: 'heading' | 'paragraph' | 'item' | 'signature' | 'note'
  text: Bilingual
}>

/** The paragraphs of the compensation order as they will stand on paper. Throws DocumentProblem. */
export function composeOrder(request: DocumentRequest): readonly PreviewRow[] {
  return composeDocument('compensation-order', request).blocks.flatMap(previewRows)
}

function previewRows(block: Block): readonly PreviewRow[] {
  switch (block.kind) {
    case 'text': {
      const text = unmarked(block.text)
      if (block.outline !== undefined || ['institution', 'spaced', 'subheading', 'title'].includes(block.style))
        return [{ kind: 'heading', text }]
      if (block.style === 'item' || block.style === 'subitem')
        return [{ kind: 'item', text: labelled(block.label, text) }]
      return [{ kind: block.style === 'note' || block.style === 'small' ? 'note' : 'paragraph', text }]
    }
    case 'signatures':
      return block.signatories.map(({ role, name }) => ({ kind: 'signature', text: joined([role, name], ' – ') }))
    case 'table':
      return block.rows.map((row) => ({ kind: 'item', text: joined(row.cells, ' · ') }))
    case 'qr':
    case 'chart':
    case 'emblem':
    case 'pageBreak':
    case 'gap':
      return []
  }
}

function unmarked(text: PairedText): PreviewRow['text'] {
  return { cnr: plain(text.cnr), en: plain(text.en) }
}

function labelled(label: Bilingual | undefined, text: PreviewRow['text']): PreviewRow['text'] {
  return label === undefined ? text : { cnr: `${label.cnr} ${text.cnr}`, en: `${label.en} ${text.en}` }
}

function joined(cells: readonly PairedText[], separator: string): PreviewRow['text'] {
  const side = (name: 'cnr' | 'en'): string =>
    cells
      .map((cell) => plain(cell[name]))
      .filter((text) => text !== '')
      .join(separator)
  return { cnr: side('cnr'), en: side('en') }
}
