import type { Block, DocumentContent, DocumentLanguage } from './content.ts'

/** The blocks of a document as they stand in one language: what is bound to the English text goes with it. */
export function blocksFor({ blocks }: DocumentContent, language: DocumentLanguage): readonly Block[] {
  if (language === 'en' || language === 'bilingual') return blocks
  return blocks.filter((block) => block.kind !== 'text' || block.onlyWith === undefined)
}
