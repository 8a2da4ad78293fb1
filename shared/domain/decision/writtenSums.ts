import { findWrittenFacts } from './writtenFacts.ts'

/**
 * The amounts that a text writes, each once, in cents of any length: not numbers, so that nothing of the first reckoning is
 * shared. Never fails. Source: product rule (arithmetic by another path).
 */
export function readAmounts(text: string): readonly bigint[] {
  return findWrittenFacts(text).flatMap(({ kind, value }) => (kind === 'amount' ? [BigInt(value)] : []))
}

/** Their sum, in cents. Never fails. Source: as `readAmounts`. */
export function sumAmounts(amounts: readonly bigint[]): bigint {
  return amounts.reduce((sum, cents) => sum + cents, 0n)
}
