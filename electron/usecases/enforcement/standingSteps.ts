import type { EnforcementStep } from '../../../shared/domain/caseFile/enforcement.ts'
import type { StoredStep } from '../../db/tables/enforcementTable.ts'
import type { ClaimStep } from '../claim/act.ts'

type OfClaim = Pick<ClaimStep, 'file' | 'stored'>

/** Every step on a claim, struck ones too. */
export function stepsOn({ file, stored }: OfClaim): readonly StoredStep[] {
  return file.enforcement().filter(({ claimId }) => claimId === stored.claim.id)
}

/** Those that were not struck, in the order in which they were recorded. */
export function standingSteps(of: OfClaim): readonly EnforcementStep[] {
  return stepsOn(of).flatMap(({ step, struck }) => (struck === undefined ? [step] : []))
}
