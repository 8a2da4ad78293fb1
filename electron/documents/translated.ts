import {
  plain,
  type Block,
  type DocumentContent,
  type DocumentLanguage,
  type PairedText,
} from '../../shared/document/content/content.ts'
import { DocumentRefusal } from './documentRefusal.ts'

type Side = 'cnr' | 'en'

/**
 * Throws where a text stands in the other language only: its place would be empty without a word. A document in one
 * further language has one side by its nature.
 */
export function assertTranslated({ blocks, further }: DocumentContent, language: DocumentLanguage): void {
  if (further !== undefined) return
  const sides: readonly Side[] = language === 'bilingual' ? ['cnr', 'en'] : [language === 'en' ? 'en' : 'cnr']
  for (const block of blocks) {
    if (textsOf(block).some((text) => sides.some((side) => lacks(text, side))))
      throw new DocumentRefusal('document.translationMissing', { place: block.id })
  }
}

function textsOf(block: Block): readonly PairedText[] {
  switch (block.kind) {
    case 'text':
      return [block.text]
    case 'table':
      return [...block.columns.map(({ header }) => header), ...block.rows.flatMap(({ cells }) => cells)]
    case 'signatures':
      return block.signatories.flatMap(({ role, name }) => [role, name])
    default:
      return []
  }
}

function lacks(text: PairedText, side: Side): boolean {
  return plain(text[side]).trim() === '' && plain(text[side === 'en' ? 'cnr' : 'en']).trim() !== ''
}
