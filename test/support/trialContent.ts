import { getSharedFontSet } from '../../electron/documents/fontSet.ts'
import { renderContent, type RenderOptions } from '../../electron/documents/renderContent.ts'
import {
  paired,
  type Block,
  type DocumentContent,
  type DocumentLanguage,
  type TextBlock,
} from '../../shared/document/content/content.ts'
import { pdfFile } from './pdf.ts'

/** A document of nothing but the given blocks. */
export function createTrialContent(blocks: readonly Block[]): DocumentContent {
  return {
    template: { id: 'trial', version: '1' },
    title: { cnr: 'Proba', en: 'Trial' },
    running: { cnr: 'Proba', en: 'Trial' },
    date: '2026-06-15',
    keep: [],
    blocks,
  }
}

/** Draws blocks and gives the path of the file. */
export async function createTrialFile(
  blocks: readonly Block[],
  language: DocumentLanguage = 'cnr',
  options: RenderOptions = {},
): Promise<string> {
  const { bytes } = await renderContent(createTrialContent(blocks), language, getSharedFontSet(), options)
  return pdfFile(bytes)
}

/** A paragraph; the English is the same text where none is given. */
export function paragraph(id: string, cnr: string, more: Partial<TextBlock> = {}, en = cnr): TextBlock {
  return { kind: 'text', id, style: 'paragraph', text: paired({ cnr, en }), ...more }
}

/** `count` words that say where they belong: `p3w1 p3w2 …`. */
export function numbered(mark: string, count: number): string {
  return Array.from({ length: count }, (_, index) => `${mark}w${index + 1}`).join(' ')
}
