import { addUpCents } from '../money/cents.ts'
import type { ClaimFact } from './facts.ts'

/** Money of one head of damage over all claims, in cents; `null` where it would tell of fewer than k claims. */
export type HeadSum = Readonly<{ code: string; claimedCents: number | null; awardedCents: number | null }>

type Sum = Readonly<{ real: number; shown: number | null }>

/**
 * Claimed and awarded by head of damage, in cents. A sum is hidden where its count is (`countShown`), where it stands
 * on one to k − 1 claims, and where it alone could be computed from a shown total and the other heads: then the
 * smallest of those goes too. Never fails. Source: domain §16.2, §14 (small cells).
 */
export function sumHeads(
  claims: readonly ClaimFact[],
  codes: readonly string[],
  countShown: (code: string) => boolean,
  k: number,
): readonly HeadSum[] {
  const column = (pick: (head: ClaimFact['heads'][number]) => number) =>
    withoutRemainder(codes.map((code) => sumOf(claims, code, countShown(code), k, pick)))
  const claimed = column((head) => head.claimedCents)
  const awarded = column((head) => head.awardedCents)
  return codes.map((code, at) => ({
    code,
    claimedCents: claimed[at]?.shown ?? null,
    awardedCents: awarded[at]?.shown ?? null,
  }))
}

function sumOf(
  claims: readonly ClaimFact[],
  code: string,
  countShown: boolean,
  k: number,
  pick: (head: ClaimFact['heads'][number]) => number,
): Sum {
  const perClaim = claims.map((claim) => addUpCents(claim.heads.filter((head) => head.code === code).map(pick)))
  const count = perClaim.filter((cents) => cents > 0).length
  const real = addUpCents(perClaim)
  return { real, shown: countShown && (count === 0 || count >= k) ? real : null }
}

/** One hidden sum is the total less the others: it needs another beside it. */
function withoutRemainder(sums: readonly Sum[]): readonly Sum[] {
  if (sums.filter(({ shown }) => shown === null).length !== 1) return sums
  const others = sums.filter(({ shown }) => shown !== null && shown > 0).toSorted((one, other) => one.real - other.real)
  const smallest = others[0]
  return sums.map((sum) => (sum === smallest ? { ...sum, shown: null } : sum))
}
