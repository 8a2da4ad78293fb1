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

/**
 * What a copy of an issued act must hold: each of its paragraphs, and beside it the same in English. Of a ruling, which has no parts,
 * all of them are its text.
 */
export function actPointsOf({ blocks }: DocumentContent): readonly JudgmentPoint[] {
  const parts = new Map(
    (['operative', 'reasons'] as const).flatMap((part) => blocksOfPart(blocks, part).map((block) => [block, part])),
  )
  return paragraphsOf(blocks).flatMap((block) => [
    { part: parts.get(block) ?? ('rest' as const), text: plain(block.text.cnr) },
    { part: 'translation' as const, text: plain(block.text.en) },
  ])
}

function paragraphsOf(blocks: readonly Block[]): readonly TextBlock[] {
  return blocks.filter((block): block is TextBlock => block.kind === 'text' && !HEADINGS.includes(block.style))
}
