import type { OwnText } from '../caseFile/ownText.ts'

type Side = 'cnr' | 'en'

/**
 * A pair after one side of it was typed; `before` is the pair as it stood when the typing began, so that a whole word is
 * one change and what is typed back is none. The other side has become stale by it, unless there is nothing on one of both
 * yet, only blanks were moved, or this side itself was the stale one: then it has followed. Never fails. Source: product
 * rule (paragraph-locked bilingual text); of a judgment Montenegrin alone is authoritative (ZKP 7).
 */
export function editPair<Pair extends OwnText>(before: Pair, side: Side, typed: string): Pair {
  const { stale, ...texts } = before
  const after = { ...texts, [side]: typed } as unknown as Pair
  if (isSameText(before[side], typed)) return stale === undefined ? after : { ...after, stale }
  const other = otherSide(side)
  const isWhole = before[side].trim() !== '' && typed.trim() !== '' && before[other].trim() !== ''
  if (!isWhole || stale === side) return after
  return { ...after, stale: other }
}

/** The pair once a person says that both sides say the same. Never fails. Source: product rule, as `editPair`. */
export function confirmPair<Pair extends OwnText>(pair: Pair): Pair {
  const { stale: _stale, ...confirmed } = pair
  return confirmed as Pair
}

function otherSide(side: Side): Side {
  return side === 'cnr' ? 'en' : 'cnr'
}

function isSameText(one: string, other: string): boolean {
  return one === other || withoutBlanks(one) === withoutBlanks(other)
}

const withoutBlanks = (text: string) => text.replace(/\s+/gu, ' ').trim()
