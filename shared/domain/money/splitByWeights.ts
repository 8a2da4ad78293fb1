/**
 * An amount in whole cents by whole weights: what does not divide goes to the first, a cent each, so that the parts always make the
 * amount. Nothing to anybody where all weights are 0. Never fails.
 */
export function splitByWeights(cents: number, weights: readonly (number | bigint)[]): readonly number[] {
  const exact = weights.map(BigInt)
  const all = exact.reduce((total, weight) => total + weight, 0n)
  if (all === 0n) return weights.map(() => 0)
  const parts = exact.map((weight) => Number((BigInt(cents) * weight) / all))
  const left = cents - parts.reduce((total, part) => total + part, 0)
  return parts.map((part, index) => part + (index < left ? 1 : 0))
}
