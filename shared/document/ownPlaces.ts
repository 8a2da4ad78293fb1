import type { Block } from './content/content.ts'
import { compensationOrder } from './documents/compensationOrder.ts'

/** The places of the judge's own paragraphs and of the general reasons, in the order of the order. */
export const OWN_PLACES = ['facts', 'evidence', 'head', 'reasons', 'general', 'referral', 'costs'] as const
export type OwnPlace = (typeof OWN_PLACES)[number]

const ORDER = compensationOrder.template.blocks.flatMap((block) => ('id' in block ? [block.id] : []))
const BLOCK_OF = new Map<string, OwnPlace>(OWN_PLACES.map((place) => [blockOf(place), place]))

/** Whether a block of the order is nothing but words of the judge's own. Never fails. Source: the order's template. */
export function isOwnBlock({ id }: Block): boolean {
  return BLOCK_OF.has(baseOf(id))
}

/**
 * Before which of the blocks of a composed order the words of each place stand, or would stand; one more than the last is
 * none. Never fails. Source: the order's template.
 */
export function findOwnPlaces(blocks: readonly Block[]): readonly Readonly<{ place: OwnPlace; at: number }>[] {
  const places = blocks.map(({ kind, id }) => (kind === 'text' ? ORDER.indexOf(baseOf(id)) : -1))
  return OWN_PLACES.map((place) => {
    const wanted = ORDER.indexOf(blockOf(place))
    const at = places.findIndex((index) => index >= wanted)
    return { place, at: at < 0 ? blocks.length : at }
  })
}

function blockOf(place: OwnPlace): string {
  return place === 'reasons' ? 'reasons-given' : `own-${place}`
}

// The paragraphs of a list bear the number of their item.
function baseOf(id: string): string {
  return id.replace(/\.\d+$/u, '')
}
