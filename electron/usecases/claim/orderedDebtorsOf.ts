import { findOrderedDebtors } from '../../../shared/domain/decision/orderedDebtors.ts'
import type { ClaimStep } from './act.ts'

/** Who is ordered to pay by the decision on a claim; without one, all against whom it is directed. */
export function orderedDebtorsOf({ file, stored }: Pick<ClaimStep, 'file' | 'stored'>): readonly string[] {
  const decision = file.decisions().find((one) => one.claim === stored.claim.id)
  return findOrderedDebtors(stored.claim, decision)
}
