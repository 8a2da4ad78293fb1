import type { ClaimHead } from '../caseFile/claim.ts'
import { computeInterest } from '../interest/interest.ts'
import { shippedInterestTable, type InterestTable } from '../interest/rates.ts'

/** Interest in cents; `isProjected` where the rate of a half-year past the table is supposed to stay as it was. */
export type HeadInterest = Readonly<{ cents: number; isProjected: boolean }>

/**
 * Default interest on what a head asks for, from the day it is asked from up to `today`, which is not counted (ZVSZK 3–6).
 * Undefined where there is none yet, or none that the table of rates could tell: no amount, no day, a day to come.
 */
export function computeHeadInterest(
  { amountCents, interestFrom }: Pick<ClaimHead, 'amountCents' | 'interestFrom'>,
  today: string,
  rates: InterestTable = shippedInterestTable,
): HeadInterest | undefined {
  if (amountCents === null || interestFrom === undefined || interestFrom >= today) return undefined
  const input = { principalCents: amountCents, from: interestFrom, to: today, projection: true }
  const interest = computeInterest(input, rates)
  if (!interest.ok) return undefined
  return { cents: interest.value.totalCents, isProjected: interest.value.projection === true }
}
