import type { Token } from './judgmentTokens.ts'

/** A step of an alignment: which token of one text stands for which of the other; undefined where it stands for none. */
export type AlignedPair = Readonly<{ sought: number | undefined; found: number | undefined }>
/** Where in the longer text the sought tokens stand best, `matches` of them the same. */
export type Alignment = Readonly<{ pairs: readonly AlignedPair[]; matches: number }>

// A number is rather another number than none, and rather none than a word.
const [MISSING, OTHER_NUMBER, OTHER_WORD, OTHER_KIND] = [2, 2, 3, 4]
const [BOTH, SOUGHT_ALONE, FOUND_ALONE] = [0, 1, 2]

/**
 * Fits the sought tokens into a stretch of another text, whatever stands before and after them there: the cheapest way of taking
 * out, putting in and exchanging words (Sellers 1980). Time and memory are the product of both lengths.
 */
export function alignTokens(sought: readonly Token[], within: readonly Token[]): Alignment {
  const width = within.length + 1
  const steps = new Uint8Array((sought.length + 1) * width)
  let before = new Int32Array(width)
  sought.forEach((token, row) => {
    const costs = new Int32Array(width)
    costs[0] = (row + 1) * MISSING
    steps[(row + 1) * width] = SOUGHT_ALONE
    within.forEach((other, column) => {
      const both = (before[column] ?? 0) + costOf(token, other)
      const alone = (before[column + 1] ?? 0) + MISSING
      const added = (costs[column] ?? 0) + MISSING
      const least = Math.min(both, alone, added)
      costs[column + 1] = least
      steps[(row + 1) * width + column + 1] = least === both ? BOTH : least === alone ? SOUGHT_ALONE : FOUND_ALONE
    })
    before = costs
  })
  return trace(sought, within, steps, endOf(before))
}

function costOf(one: Token, other: Token): number {
  if (one.key === other.key) return 0
  if (one.kind !== other.kind) return OTHER_KIND
  return one.kind === 'words' ? OTHER_WORD : OTHER_NUMBER
}

/** The last of the cheapest ends: of two, it is the one at which the last word stands for another and not for none. */
function endOf(costs: Int32Array): number {
  let end = 0
  costs.forEach((cost, column) => {
    if (cost <= (costs[end] ?? 0)) end = column
  })
  return end
}

function trace(sought: readonly Token[], within: readonly Token[], steps: Uint8Array, end: number): Alignment {
  const width = within.length + 1
  const pairs: AlignedPair[] = []
  let matches = 0
  let [row, column] = [sought.length, end]
  while (row > 0) {
    const step = steps[row * width + column]
    const pair = {
      sought: step === FOUND_ALONE ? undefined : row - 1,
      found: step === SOUGHT_ALONE ? undefined : column - 1,
    }
    if (step === BOTH && sought[row - 1]?.key === within[column - 1]?.key) matches += 1
    pairs.push(pair)
    if (pair.sought !== undefined) row -= 1
    if (pair.found !== undefined) column -= 1
  }
  return { pairs: pairs.reverse(), matches }
}
