import type { Input } from '../../../shared/contract/channels.ts'
import { followProceedings } from '../../../shared/domain/enforcement/proceedings.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import { defineClaimAct, type ClaimOutcome } from '../claim/act.ts'
import { reversalOf } from '../collection/reversalOf.ts'
import { standingSteps } from './standingSteps.ts'

/** A step that was recorded by mistake counts for nothing; what others rest on stays until those are struck. */
export const strikeEnforcement = defineClaimAct(
  'strikeEnforcement',
  (act, { step: id, reason }: Input<'enforcement.strike'>): Result<ClaimOutcome> => {
    const standing = standingSteps(act)
    const step = standing.find((one) => one.id === id)
    if (step === undefined) return failure('enforcement.notFound')
    if (!followProceedings(standing.filter((one) => one !== step)).ok) return failure('enforcement.othersRest')
    const claim = act.stored.claim.id
    const reversal = reversalOf(act, step.entry, reason)
    if (!reversal.ok) return reversal
    return success({ change: { struckStep: { claim, id, reason }, ...reversal.value }, reason })
  },
)
