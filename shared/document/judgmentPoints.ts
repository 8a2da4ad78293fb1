import type { JudgmentPoint } from '../domain/judgmentComparison/compareJudgment.ts'
import { blocksOfPart } from './blocksOfPart.ts'
import { plain, type Block, type DocumentContent, type TextBlock } from './content/content.ts'

const HEADINGS: readonly TextBlock['style'][] = ['title', 'spaced', 'subheading', 'centred', 'institution']

/**
 * What of a decision on a claim the judgment must hold: the paragraphs of operative part and reasons, without headings and numbers of
 * items, which the judgment has of its own.
 */
export function judgmentPointsOf({ blocks }: DocumentContent): readonly JudgmentPoint[] {
  return (['operative', 'reasons'] as const).flatMap((part) =>
    paragraphsOf(blocksOfPart(blocks, part)).map(({ text }) => ({ part, text: plain(text.cnr) })),
  )
}

/** What a copy of an issued act must hold: the same, and every paragraph in English. Of a ruling, which has no parts, all of it. */
export function actPointsOf(content: DocumentContent): readonly JudgmentPoint[] {
  const paragraphs = paragraphsOf(content.blocks)
  const own = judgmentPointsOf(content)
  const authoritative =
    own.length > 0 ? own : paragraphs.map(({ text }) => ({ part: 'operative' as const, text: plain(text.cnr) }))
  return [...authoritative, ...paragraphs.map(({ text }) => ({ part: 'translation' as const, text: plain(text.en) }))]
}

function paragraphsOf(blocks: readonly Block[]): readonly TextBlock[] {
  return blocks.filter((block): block is TextBlock => block.kind === 'text' && !HEADINGS.includes(block.style))
}
