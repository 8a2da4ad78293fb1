import type { ComposedPart } from '../domain/order/composedParts.ts'
import type { Block } from './content/content.ts'

/** The block of the order's template with which a stretch of it begins; `closing` is seat, day, signatures and copies. */
const BEGINS: Readonly<Record<string, ComposedPart | 'closing'>> = {
  'decision-heading': 'operative',
  'reasons-heading': 'reasons',
  seat: 'closing',
  remedy: 'remedy',
  'remedy-plea': 'remedy',
  'remedy-ruling': 'remedy',
  'delivery-lead': 'closing',
  annex: 'annex',
}
/** Marks of a paper, which a judgment has of its own. */
const OF_THE_PAPER: readonly Block['kind'][] = ['emblem', 'qr', 'pageBreak']

/**
 * The blocks of an order that belong to a part: the introduction with the data of the accused, the operative part, the reasons, the
 * legal remedy, the annex with the calculation. Source: ZKP 379/1 (parts of a written judgment).
 */
export function blocksOfPart(blocks: readonly Block[], part: ComposedPart): readonly Block[] {
  let standing: ComposedPart | 'closing' = 'introduction'
  return blocks.filter((block) => {
    standing = BEGINS[block.id] ?? standing
    return standing === part && !OF_THE_PAPER.includes(block.kind)
  })
}
