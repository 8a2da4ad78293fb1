import type { HeadKind } from '../../shared/domain/legal/heads.ts'
import { headOf, type TypedHead } from './head.ts'

/** The order in which the kinds of heads stand in a claim: property damage, non-material damage, return and annulment. */
export const HEAD_KINDS: readonly HeadKind[] = ['material', 'nonMaterial', 'return']

type Coded = Readonly<{ code: string }>

/** A row of the ledger: its id and its place in the list as typed. */
export type PlacedRow = Readonly<{ id: string; index: number }>

/** The kind of every row; a row without a code stands with the one above it. */
function kindsOf(heads: readonly Coded[]): readonly HeadKind[] {
  let last: HeadKind = 'material'
  return heads.map(({ code }) => {
    last = headOf(code)?.kind ?? last
    return last
  })
}

/** The rows by kind, each kind in the order in which they were typed; a kind without rows is left out. */
export function arrangeHeads(
  heads: readonly (Coded & Readonly<{ id: string }>)[],
): readonly Readonly<{ kind: HeadKind; rows: readonly PlacedRow[] }>[] {
  const kinds = kindsOf(heads)
  const groups = HEAD_KINDS.map((kind) => ({
    kind,
    rows: heads.flatMap(({ id }, index) => (kinds[index] === kind ? [{ id, index }] : [])),
  }))
  return groups.filter(({ rows }) => rows.length > 0)
}

/** The row of the same kind before or after one; undefined at the ends. */
export function findNeighbour(heads: readonly Coded[], index: number, step: -1 | 1): number | undefined {
  const kinds = kindsOf(heads)
  for (let at = index + step; at >= 0 && at < heads.length; at += step) if (kinds[at] === kinds[index]) return at
  return undefined
}

/**
 * A row whose kind is another than that of its place goes behind the last of its kind, so that the paper lists the heads in
 * the order of the screen. Answers the list and where the row stands in it.
 */
export function placeByKind(
  heads: readonly TypedHead[],
  index: number,
): Readonly<{ heads: TypedHead[]; index: number }> {
  const row = heads[index]
  const kind = headOf(row?.code)?.kind
  const others = heads.filter((_, at) => at !== index)
  const [above, below] = [heads[index - 1], heads[index + 1]].map((next) => headOf(next?.code)?.kind)
  if (row === undefined || kind === undefined || kind === above || (above === undefined && kind === below))
    return { heads: [...heads], index }
  const rank = HEAD_KINDS.indexOf(kind)
  const target = kindsOf(others).findLastIndex((other) => HEAD_KINDS.indexOf(other) <= rank) + 1
  return { heads: others.toSpliced(target, 0, row), index: target }
}
