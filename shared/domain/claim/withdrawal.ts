import type { Claim } from '../caseFile/claim.ts'
import { findHearingEnd, type HearingFacts } from './gateContext.ts'

/**
 * The day the claim was withdrawn, where that counts: a withdrawal is possible until the end of the main hearing and
 * changes nothing afterwards (ZKP 237/1). Undefined where the claim stands.
 */
export function findWithdrawalDay(
  proceedings: HearingFacts,
  { withdrawn }: Pick<Claim, 'withdrawn'>,
): string | undefined {
  if (withdrawn === undefined) return undefined
  const end = findHearingEnd(proceedings)
  return end === undefined || withdrawn <= end ? withdrawn : undefined
}
