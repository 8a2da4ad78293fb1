import type { AlignedPair } from './alignTokens.ts'
import { findPassages, type Passage } from './findPassages.ts'
import { readTokens, TOKEN_KINDS, type Token, type TokenKind, type TokenText } from './judgmentTokens.ts'

/** Of what a paragraph is: of a part of the decision or what stands around it, in Montenegrin, or of the translation. */
export const POINT_PARTS = ['operative', 'reasons', 'rest', 'translation'] as const
/** A composed paragraph that another text must hold. */
export type JudgmentPoint = Readonly<{ part: (typeof POINT_PARTS)[number]; text: string }>
/** Words that differ, side by side, with what stands around them in the decision; empty where there are none on that side. */
export type Difference = Readonly<{
  kind: TokenKind
  composed: string
  judgment: string
  before: string
  after: string
}>
/** How a point stands in the judgment; its differences with amounts and accounts first. */
export type ComparedPoint = JudgmentPoint & Readonly<{ state: Passage['state']; differences: readonly Difference[] }>
/** What came of looking for every point of a decision in a judgment. */
export type JudgmentComparison = Readonly<{ isIdentical: boolean; points: readonly ComparedPoint[] }>

/** A point of many pages is looked for piece by piece. */
const PIECE = 300
const AROUND = 4

/**
 * Compares the finished judgment with the decision on the claim that stands in it: every composed point must be found in it, word for
 * word and in order, amount for amount. Latin and Cyrillic are the same; what is compared besides, and what is not, says `readTokens`.
 * Source: ZKP 239, 374/1/7, 379 (the decision on the claim is a point of the judgment, with its reasons).
 */
export function compareJudgment(points: readonly JudgmentPoint[], judgment: string): JudgmentComparison {
  const text = readTokens(judgment)
  const read = points.map((point) => readTokens(point.text))
  const pieces = read.flatMap(({ tokens }, point) => cut(tokens).map((piece) => ({ point, piece })))
  const passages = findPassages(
    pieces.map(({ piece }) => piece),
    text.tokens,
  )
  const compared = points.map((point, at): ComparedPoint => {
    const own = pieces.flatMap(({ point: of, piece }, index) =>
      of === at ? [{ piece, passage: passages[index] }] : [],
    )
    const states = own.flatMap(({ passage }) => passage?.state ?? [])
    const differences = own.flatMap(({ piece, passage }) =>
      passage?.state === 'differs'
        ? differencesOf(passage.pairs, read[at], piece, text)
        : passage?.state === 'missing' && own.length > 1
          ? [leftOut(piece, read[at])]
          : [],
    )
    return { ...point, state: worst(states), differences: differences.toSorted(byWeight) }
  })
  return { isIdentical: compared.every(({ state }) => state === 'same'), points: compared }
}

function worst(states: readonly Passage['state'][]): Passage['state'] {
  const order = ['differs', 'missing', 'moved'] as const
  if (states.length > 0 && states.every((state) => state === 'missing')) return 'missing'
  const found = order.find((state) => states.includes(state))
  return found === 'missing' ? 'differs' : (found ?? 'same')
}

function byWeight(one: Difference, other: Difference): number {
  return TOKEN_KINDS.indexOf(one.kind) - TOKEN_KINDS.indexOf(other.kind)
}

function cut(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const count = Math.max(1, Math.round(tokens.length / PIECE))
  const size = Math.ceil(tokens.length / count)
  return Array.from({ length: count }, (_one, at) => tokens.slice(at * size, (at + 1) * size)).filter(
    (piece) => piece.length > 0,
  )
}

/** A piece of a long point of which the judgment has nothing. */
function leftOut(piece: readonly Token[], composed: TokenText | undefined): Difference {
  return { kind: kindOf(piece), composed: wordsOf(piece, composed), judgment: '', before: '', after: '' }
}

function kindOf(tokens: readonly Token[]): TokenKind {
  return TOKEN_KINDS.find((kind) => tokens.some((token) => token.kind === kind)) ?? 'words'
}

/** Steps that are no match, those that follow one another taken together. */
function differencesOf(
  pairs: readonly AlignedPair[],
  composed: TokenText | undefined,
  piece: readonly Token[],
  judgment: TokenText,
): readonly Difference[] {
  const isSame = ({ sought, found }: AlignedPair) =>
    sought !== undefined && found !== undefined && piece[sought]?.key === judgment.tokens[found]?.key
  const groups: { from: number; to: number }[] = []
  pairs.forEach((pair, at) => {
    const last = groups.at(-1)
    if (isSame(pair)) return
    if (last?.to === at) last.to = at + 1
    else groups.push({ from: at, to: at + 1 })
  })
  const saidBy = (some: readonly AlignedPair[]) =>
    wordsOf(
      some.flatMap(({ sought }) => piece[sought ?? -1] ?? []),
      composed,
    )
  return groups.map(({ from, to }) => {
    const group = pairs.slice(from, to)
    const found = group.flatMap((pair) => judgment.tokens[pair.found ?? -1] ?? [])
    const sought = group.flatMap((pair) => piece[pair.sought ?? -1] ?? [])
    return {
      kind: kindOf([...sought, ...found]),
      composed: wordsOf(sought, composed),
      judgment: wordsOf(found, judgment),
      before: saidBy(pairs.slice(Math.max(0, from - AROUND), from)),
      after: saidBy(pairs.slice(to, to + AROUND)),
    }
  })
}

/** What stands in the text from the first of these tokens to the last. */
function wordsOf(tokens: readonly Token[], text: TokenText | undefined): string {
  const [first, last] = [tokens[0], tokens.at(-1)]
  return first === undefined || last === undefined || text === undefined ? '' : text.plain.slice(first.start, last.end)
}
