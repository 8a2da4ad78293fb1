import type { Claim } from '../caseFile/claim.ts'
import type { Decision } from '../caseFile/decision.ts'

/** Who is ordered to pay or to return by a decision: those it names, else all against whom the claim is directed (ZKP 239/1). */
export function findOrderedDebtors(
  claim: Pick<Claim, 'respondents'>,
  decision: Pick<Decision, 'debtors'> | undefined,
): readonly string[] {
  return decision?.debtors ?? claim.respondents
}
