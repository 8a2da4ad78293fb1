import type { JudgmentPoint } from '../domain/judgmentComparison/compareJudgment.ts'
import { blocksOfPart } from './blocksOfPart.ts'
import { plain, type DocumentContent, type TextBlock } from './content/content.ts'

const HEADINGS: readonly TextBlock['style'][] = ['title', 'spaced', 'subheading', 'centred', 'institution']

/**
 * What of a decision on a claim the judgment must hold: the paragraphs of operative part and reasons, without headings and numbers of
 * items, which the judgment has of its own.
 */
export function judgmentPointsOf({ blocks }: DocumentContent): readonly JudgmentPoint[] {
  return (['operative', 'reasons'] as const).flatMap((part) =>
    blocksOfPart(blocks, part).flatMap((block) =>
      block.kind === 'text' && !HEADINGS.includes(block.style) ? [{ part, text: plain(block.text.cnr) }] : [],
    ),
  )
}
