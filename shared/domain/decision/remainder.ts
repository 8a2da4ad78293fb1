/**
 * What of a head goes to civil proceedings when so much of it is awarded, in cents: the rest of what was claimed, for
 * there is no rejection on the merits (ZKP 239/2). A head without an amount has no rest. Source: domain §6.2. Never
 * negative: an award above the claim is a fault of its own and leaves none.
 */
export function computeRemainder(claimedCents: number | null, awardedCents: number): number {
  return Math.max(0, (claimedCents ?? 0) - awardedCents)
}
