import { orderedDebtorsOf } from '../claim/orderedDebtorsOf.ts'
import type { Input } from '../../../shared/contract/channels.ts'
import { claimFileOf } from '../../../shared/domain/caseFile/caseFile.ts'
import type { EnforcementStep, ToldStep } from '../../../shared/domain/caseFile/enforcement.ts'
import { dayOf } from '../../../shared/domain/deadlines/deadlineEvents.ts'
import { checkStepDay, followProceedings } from '../../../shared/domain/enforcement/proceedings.ts'
import { checkParts, toldPartsOf } from '../../../shared/domain/enforcement/stepParts.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import { defineClaimAct, type ClaimOutcome, type ClaimStep } from '../claim/act.ts'
import { findCollected } from './collectedSum.ts'
import { findLegalAid } from './legalAid.ts'
import { standingSteps, stepsOn } from './standingSteps.ts'

/** The creditor's motion was filed: from here on there is an enforcement against that debtor. */
export const fileEnforcement = defineClaimAct(
  'fileEnforcement',
  (act, { step }: Input<'enforcement.file'>): Result<ClaimOutcome> => {
    if (step.kind !== 'motion') return failure('enforcement.partUnfit', 'step.kind')
    const sound = checkTold(act, step)
    if (!sound.ok) return atStep(sound)
    if (!orderedDebtorsOf(act).includes(step.debtor ?? '')) return failure('enforcement.notDebtor', 'step.debtor')
    const claim = claimFileOf(act.file.judged(), act.stored.claim.id)
    const day = claim === undefined ? undefined : dayOf(claim, 'becomeEnforceable')
    if (day !== undefined && step.date < day) return failure('enforcement.beforeEnforceable', 'step.date', { day })
    return recorded(act, step)
  },
)

/** What followed on the motion; a collected sum goes into the ledger with it, so that nothing is entered twice. */
export const recordEnforcement = defineClaimAct(
  'recordEnforcement',
  (act, { step, confirmed }: Input<'enforcement.record'>): Result<ClaimOutcome> => {
    if (step.kind === 'motion') return failure('enforcement.partUnfit', 'step.kind')
    const sound = checkTold(act, step)
    if (!sound.ok) return atStep(sound)
    const { file, stored } = act
    if (step.bearer === 'legalAid' && findLegalAid(file, stored.claim.claimant) === undefined) {
      return failure('enforcement.noLegalAid', 'step.bearer')
    }
    if (step.kind !== 'collected') return recorded(act, step)
    // Whether it may be collected now is asked first: what is wrong with the sum comes after.
    const follows = recorded(act, step)
    if (!follows.ok) return follows
    const found = findCollected(act, step, confirmed)
    if (!found.ok) return found
    const { payment, step: whole } = found.value
    const claim = stored.claim.id
    return success({ change: { ledger: { claim, payments: [payment] }, enforcementStep: { claim, step: whole } } })
  },
)

/** Everything that belongs to the step and nothing else, on a day that can be, under an id of its own. */
function checkTold({ file, stored, context }: ClaimStep, step: ToldStep): Result<true> {
  const whole = checkParts(step, toldPartsOf(step.kind))
  if (!whole.ok) return whole
  if (stepsOn({ file, stored }).some((one) => one.step.id === step.id)) return failure('enforcement.idTwice', 'id')
  return checkStepDay(step, context.today)
}

/** The step among those that stand, if it may follow on them. */
function recorded(act: ClaimStep, step: EnforcementStep): Result<ClaimOutcome> {
  const followed = followProceedings([...standingSteps(act), step])
  if (!followed.ok) return atStep(followed)
  return success({ change: { enforcementStep: { claim: act.stored.claim.id, step } } })
}

function atStep<Value>(result: Result<Value>): Result<never> {
  if (result.ok) throw new Error('nothing was refused')
  const { code, field, params } = result.error
  return failure(code, field === undefined ? undefined : `step.${field}`, params)
}
