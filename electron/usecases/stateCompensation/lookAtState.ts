import { orderedDebtorsOf } from '../claim/orderedDebtorsOf.ts'
import type { Input, Output } from '../../../shared/contract/channels.ts'
import type { StateCompensationView, StateStepView } from '../../../shared/contract/stateCompensation.ts'
import { isFormer } from '../../../shared/domain/claim/custody.ts'
import { claimActsFor } from '../../../shared/domain/claim/mayAct.ts'
import { STAGES } from '../../../shared/domain/claim/stages.ts'
import { success, type Result } from '../../../shared/domain/result/result.ts'
import type { Eligibility } from '../../../shared/domain/stateCompensation/eligibility.ts'
import { amountsOf } from '../../../shared/domain/stateCompensation/statePayments.ts'
import { followState, nextStateKinds } from '../../../shared/domain/stateCompensation/stateProceeding.ts'
import type { StoredClaim } from '../../db/tables/claimTable.ts'
import type { StoredStateStep } from '../../db/tables/stateStepTable.ts'
import { loadCase } from '../caseFile/loadCase.ts'
import type { LoadedCase } from '../caseFile/loadedCase.ts'
import { entryOfStep } from '../collection/entryOfStep.ts'
import type { QueryContext } from '../context.ts'
import { eligibilityOf, standingStateSteps, stateStepsOn } from './stateSteps.ts'
import { subrogationOf } from './subrogationOf.ts'

/** The claims of a file that may go, or went, to the State; others are not told of. No seal is opened for it. */
export function lookAtState(
  context: QueryContext,
  { caseId }: Input<'stateCompensation.look'>,
): Result<Output<'stateCompensation.look'>> {
  const loaded = loadCase(context, caseId)
  if (!loaded.ok) return loaded
  const file = loaded.value
  const claims: StateCompensationView[] = []
  if (isFormer(file.place, context.person.office)) return success({ claims })
  for (const stored of file.claims()) {
    const eligibility = eligibilityOf(context, { file, stored })
    const isThere = stateStepsOn({ file, stored }).length > 0
    if (!STAGES[stored.stage].issued || !(eligibility.isEligible || isThere)) continue
    const view = viewOf(context, { file, stored }, eligibility)
    if (!view.ok) return view
    claims.push(view.value)
  }
  return success({ claims })
}

function viewOf(
  context: QueryContext,
  of: Readonly<{ file: LoadedCase; stored: StoredClaim }>,
  { isEligible, reasons }: Eligibility,
): Result<StateCompensationView> {
  const { file, stored } = of
  const { claim, stage } = stored
  const standing = standingStateSteps(of)
  const followed = followState(standing, amountsOf(stored))
  if (!followed.ok) return followed
  const subrogation = subrogationOf({ ...of, context }, standing)
  if (!subrogation.ok) return subrogation
  const { granted, paidCents } = followed.value
  return success({
    claim: claim.id,
    claimant: claim.claimant,
    respondents: [...orderedDebtorsOf(of)],
    isEligible,
    reasons: reasons.map((one) => ({ ...one })),
    steps: stateStepsOn(of).map((one) => viewOfStep(stored, one)),
    next: nextStateKinds(followed.value).filter((kind) => kind !== 'application' || isEligible),
    ...(granted === undefined ? {} : { grantedCents: granted.cents }),
    paidCents,
    subrogation: { ...subrogation.value },
    acts: [...claimActsFor(stage, file.place, context.person, claim)],
  })
}

function viewOfStep(stored: StoredClaim, { step, struck }: StoredStateStep): StateStepView {
  const { amountCents, isReversed } = entryOfStep(stored, step.entry)
  return {
    step,
    ...(struck === undefined ? {} : { struck }),
    ...(amountCents === undefined ? {} : { paidCents: amountCents }),
    isReversed,
  }
}
