import { listWrittenAmounts } from './writtenFacts.ts'

/**
 * The amounts that a text writes, as often as it does, in cents of any length: not numbers, so that nothing of the first reckoning is
 * shared. Never fails. Source: product rule (arithmetic by another path).
 */
export function readAmounts(text: string): readonly bigint[] {
  return listWrittenAmounts(text).map(({ value }) => BigInt(value))
}

/** Their sum, in cents. Never fails. Source: as `readAmounts`. */
export function sumAmounts(amounts: readonly bigint[]): bigint {
  return amounts.reduce((sum, cents) => sum + cents, 0n)
}
