import type { StateStep } from '../../../shared/domain/caseFile/stateCompensation.ts'
import { judgeEligibility, type Eligibility } from '../../../shared/domain/stateCompensation/eligibility.ts'
import type { StoredStateStep } from '../../db/tables/stateStepTable.ts'
import type { ClaimStep } from '../claim/act.ts'
import type { QueryContext } from '../context.ts'

type OfClaim = Pick<ClaimStep, 'file' | 'stored'>

/** Every step of the State on a claim, struck ones too. */
export function stateStepsOn({ file, stored }: OfClaim): readonly StoredStateStep[] {
  return file.stateSteps().filter(({ claimId }) => claimId === stored.claim.id)
}

/** Those that were not struck, in the order in which they were recorded. */
export function standingStateSteps(of: OfClaim): readonly StateStep[] {
  return stateStepsOn(of).flatMap(({ step, struck }) => (struck === undefined ? [step] : []))
}

/** Whether the claimant may turn to the State by the tables of today; no seal is opened for it. */
export function eligibilityOf({ laws, today }: Pick<QueryContext, 'laws' | 'today'>, of: OfClaim): Eligibility {
  const { proceedings, people } = of.file.judged()
  const claimant = people.find(({ id }) => id === of.stored.claim.claimant)
  const facts = { offences: proceedings.offences, role: claimant?.role ?? 'thirdParty' }
  return judgeEligibility(facts, laws.on(today).stateCompensation)
}
