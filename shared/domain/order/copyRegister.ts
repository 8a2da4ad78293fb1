import { foldKey } from '../../text/fold.ts'

/** A numbered copy of an issued act, as the register of copies knows it. `printedAt`: an instant. */
export type NumberedCopy = Readonly<{
  copy: number
  recipient: string
  printedAt: string
  state: 'queued' | 'sent' | 'failed'
}>

/** That a copy is lost, and when that was written down, an instant. */
export type LostCopy = Readonly<{ copy: number; lostAt: string }>

/**
 * Which copy stands in the place of a lost one, by their numbers: the first that was printed for the same recipient after the loss was
 * written down, each in the place of one. A copy that did not leave the printer stands for none. Numbers are never given twice, so both
 * stay in the register. Source: docs/decisions/0083. Errors: none.
 */
export function replacementsOf(
  copies: readonly NumberedCopy[],
  losses: readonly LostCopy[],
): ReadonlyMap<number, number> {
  const replacements = new Map<number, number>()
  const used = new Set<number>()
  for (const { copy, lostAt } of losses.toSorted(byMoment)) {
    const lost = copies.find((one) => one.copy === copy)
    const next = copies.find(
      (one) =>
        lost !== undefined &&
        one.copy > copy &&
        one.state !== 'failed' &&
        one.printedAt >= lostAt &&
        foldKey(one.recipient) === foldKey(lost.recipient) &&
        !used.has(one.copy),
    )
    if (next === undefined) continue
    used.add(next.copy)
    replacements.set(copy, next.copy)
  }
  return replacements
}

function byMoment(one: LostCopy, other: LostCopy): number {
  if (one.lostAt === other.lostAt) return one.copy - other.copy
  return one.lostAt < other.lostAt ? -1 : 1
}
