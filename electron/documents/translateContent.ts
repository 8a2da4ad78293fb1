import {
  plain,
  type Block,
  type DocumentContent,
  type DocumentLanguage,
  type PairedText,
} from '../../shared/document/content/content.ts'
import { wordPair } from '../../shared/document/words.ts'
import { DocumentRefusal } from './documentRefusal.ts'

type Side = 'cnr' | 'en'

/**
 * The content with no text that stands in the other language only: beside Montenegrin, which alone is authoritative, the
 * place of a missing translation says so, because no order waits for one. Throws DocumentRefusal where Montenegrin is
 * missing, or English in a document that is English alone. One further language has one side by its nature.
 */
export function translateContent(content: DocumentContent, language: DocumentLanguage): DocumentContent {
  if (content.further !== undefined) return content
  const needed: Side = language === 'en' ? 'en' : 'cnr'
  for (const block of content.blocks) {
    if (textsOf(block).some((text) => lacks(text, needed)))
      throw new DocumentRefusal('document.translationMissing', { place: block.id })
  }
  return language === 'bilingual' ? { ...content, blocks: content.blocks.map(withNotice) } : content
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

function withNotice(block: Block): Block {
  if (!textsOf(block).some((text) => lacks(text, 'en'))) return block
  switch (block.kind) {
    case 'text':
      return { ...block, text: noticed(block.text) }
    case 'table':
      return { ...block, rows: block.rows.map((row) => ({ ...row, cells: row.cells.map(noticed) })) }
    default:
      return block
  }
}

function noticed(text: PairedText): PairedText {
  return lacks(text, 'en') ? { ...text, en: [{ text: wordPair('notTranslated').en, italic: true }] } : text
}

function lacks(text: PairedText, side: Side): boolean {
  return plain(text[side]).trim() === '' && plain(text[side === 'en' ? 'cnr' : 'en']).trim() !== ''
}
