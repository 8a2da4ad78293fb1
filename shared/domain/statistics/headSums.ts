import { addUpCents } from '../money/cents.ts'
import type { ClaimFact } from './facts.ts'

/** Money of one head of damage over all claims, in cents; `null` where it would tell of fewer than k claims. */
export type HeadSum = Readonly<{ code: string; claimedCents: number | null; awardedCents: number | null }>

type Sum = Readonly<{ real: number; shown: number | null }>

/**
 * Claimed and awarded by head of damage, in cents. A sum is hidden where its count is (`countShown`), where it stands
 * on one to k − 1 claims, where the rest of a shown claimed sum falls on one to k − 1 claims, and where it alone could
 * be computed from a shown total and the other heads: then the smallest of those goes too. Never fails. Source: domain §16.2, §14 (small cells).
 */
export function sumHeads(
  claims: readonly ClaimFact[],
  codes: readonly string[],
  countShown: (code: string) => boolean,
  k: number,
): readonly HeadSum[] {
  const claimed = withoutRemainder(
    codes.map((code) => sumOf(centsOf(claims, code, 'claimedCents'), countShown(code), k)),
  )
  const awarded = withoutRemainder(
    codes.map((code, at) => {
      const [whole, part] = [centsOf(claims, code, 'claimedCents'), centsOf(claims, code, 'awardedCents')]
      const rest = whole.map((cents, index) => cents - (part[index] ?? 0))
      const tells = claimed[at]?.shown != null && tellsOfFew(rest, k)
      return sumOf(part, countShown(code) && !tells, k)
    }),
  )
  return codes.map((code, at) => ({
    code,
    claimedCents: claimed[at]?.shown ?? null,
    awardedCents: awarded[at]?.shown ?? null,
  }))
}

/** Whether a sum of these amounts would tell of one to k − 1 of them; cents, nought tells of nobody. */
export function tellsOfFew(amounts: readonly number[], k: number): boolean {
  const count = amounts.filter((cents) => cents !== 0).length
  return count > 0 && count < k
}

function centsOf(claims: readonly ClaimFact[], code: string, sum: 'claimedCents' | 'awardedCents'): readonly number[] {
  return claims.map((claim) => addUpCents(claim.heads.filter((head) => head.code === code).map((head) => head[sum])))
}

function sumOf(perClaim: readonly number[], countShown: boolean, k: number): Sum {
  const real = addUpCents(perClaim)
  return { real, shown: countShown && !tellsOfFew(perClaim, k) ? real : null }
}

/** One hidden sum is the total less the others: it needs another beside it. */
function withoutRemainder(sums: readonly Sum[]): readonly Sum[] {
  if (sums.filter(({ shown }) => shown === null).length !== 1) return sums
  const others = sums.filter(({ shown }) => shown !== null && shown > 0).toSorted((one, other) => one.real - other.real)
  const smallest = others[0]
  return sums.map((sum) => (sum === smallest ? { ...sum, shown: null } : sum))
}
