import type { Input } from '../../../shared/contract/channels.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import { amountsOf } from '../../../shared/domain/stateCompensation/statePayments.ts'
import { followState } from '../../../shared/domain/stateCompensation/stateProceeding.ts'
import { defineClaimAct, type ClaimOutcome } from '../claim/act.ts'
import { reversalOf } from '../collection/reversalOf.ts'
import { standingStateSteps } from './stateSteps.ts'

/** A step that was recorded by mistake counts for nothing; what others rest on stays until those are struck. */
export const strikeStateStep = defineClaimAct(
  'strikeStateStep',
  (act, { step: id, reason }: Input<'stateCompensation.strike'>): Result<ClaimOutcome> => {
    const standing = standingStateSteps(act)
    const step = standing.find((one) => one.id === id)
    if (step === undefined) return failure('stateCompensation.notFound')
    const others = standing.filter((one) => one !== step)
    if (!followState(others, amountsOf(act.stored)).ok) return failure('stateCompensation.othersRest')
    const reversal = reversalOf(act, step.entry, reason)
    if (!reversal.ok) return reversal
    const claim = act.stored.claim.id
    return success({ change: { struckStateStep: { claim, id, reason }, ...reversal.value }, reason })
  },
)
