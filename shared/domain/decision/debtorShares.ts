import type { DebtorShare, Decision } from '../caseFile/decision.ts'
import { addRational, rational, type Rational } from '../money/rational.ts'
import { splitByWeights } from '../money/splitByWeights.ts'

/** What one debtor owes or bears of an amount, in cents. */
export type DebtorAmount = Readonly<{ debtor: string; cents: number }>

/** The shares added up, exactly, in lowest terms; those of a decision make 1. */
export function sumShares(shares: readonly DebtorShare[]): Rational {
  return shares.map(toRational).reduce(addRational, rational(0n))
}

/** What the shares make together, as `11/12`, where that is not the whole. */
export function findSumOff(shares: readonly DebtorShare[]): string | undefined {
  const { numerator, denominator } = sumShares(shares)
  return numerator === denominator ? undefined : `${String(numerator)}/${String(denominator)}`
}

/**
 * What of an amount falls to each debtor by the shares, in their order, in whole cents that make the amount: what does not
 * divide goes to the first, a cent each (question 120). Never fails.
 */
export function splitByShares(cents: number, shares: readonly DebtorShare[]): readonly DebtorAmount[] {
  const weights = weighShares(shares)
  const parts = splitByWeights(cents, [...weights.values()])
  return [...weights.keys()].map((debtor, index) => ({ debtor, cents: parts[index] ?? 0 }))
}

/** The shares as whole weights of one common denominator. */
export function weighShares(shares: readonly DebtorShare[]): ReadonlyMap<string, bigint> {
  const common = shares.reduce((product, { denominator }) => leastCommonMultiple(product, BigInt(denominator)), 1n)
  return new Map(
    shares.map(({ debtor, numerator, denominator }) => [debtor, (BigInt(numerator) * common) / BigInt(denominator)]),
  )
}

/** The shares by which each debtor owes a part alone; undefined where they owe jointly, or nothing is said. */
export function separateShares({ jointly, shares }: Pick<Decision, 'jointly' | 'shares'>) {
  return jointly === true ? undefined : shares
}

function toRational({ numerator, denominator }: DebtorShare): Rational {
  return rational(BigInt(numerator), BigInt(denominator))
}

function leastCommonMultiple(one: bigint, other: bigint): bigint {
  return one * rational(other, one).numerator
}
