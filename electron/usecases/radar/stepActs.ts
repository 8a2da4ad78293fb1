import type { Input } from '../../../shared/contract/channels.ts'
import { checkNextStep, checkStepDay } from '../../../shared/domain/radar/nextStep.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { StoredStep } from '../../db/tables/nextStepTable.ts'
import { defineClaimAct, type ClaimOutcome, type ClaimStep } from '../claim/act.ts'
import { listKeepers } from './keepers.ts'

/** The step stays what it is and is done later, for a reason. */
export const postponeStep = defineClaimAct('postponeStep', (act, { due, reason }: Input<'step.postpone'>) => {
  const stored = stepOn(act)
  if (!stored.ok) return stored
  const { owner, kind, note, due: before } = stored.value
  const day = checkStepDay(due, act.context.today)
  if (!day.ok) return day
  if (due <= before) return failure('step.notLater', 'due')
  return withStep(act, owner, { kind, due, ...(note === undefined ? {} : { note }) }, reason)
})

/** The step is done, as told, and the next is set in the same act: the order is at no moment without one. */
export const completeStep = defineClaimAct('completeStep', (act, { done, next }: Input<'step.complete'>) => {
  const stored = stepOn(act)
  if (!stored.ok) return stored
  const checked = checkNextStep(next, act.to, act.context.today)
  if (!checked.ok) return failure(checked.error.code, `next.${checked.error.field ?? ''}`, checked.error.params)
  return withStep(act, stored.value.owner, next, done)
})

/** A colleague of the court follows the order from now on. */
export const handStepOver = defineClaimAct('handStepOver', (act, { to, reason }: Input<'step.handOver'>) => {
  const stored = stepOn(act)
  if (!stored.ok) return stored
  const { owner, claim: _claim, since: _since, ...step } = stored.value
  if (to === owner) return failure('step.ownerSame', 'to')
  if (!listKeepers(act.context, act.file).some(({ id }) => id === to)) return failure('step.ownerUnknown', 'to')
  act.context.cases.staff.enter(to)
  const handed = withStep(act, to, step, reason)
  return handed.ok ? success({ ...handed.value, colleagues: [owner, to] }) : handed
})

function stepOn({ context, file, stored }: ClaimStep): Result<StoredStep> {
  const step = context.cases.nextSteps.ofCase(file.id).find(({ claim }) => claim === stored.claim.id)
  return step === undefined ? failure('step.none') : success(step)
}

function withStep(
  { stored }: ClaimStep,
  owner: string,
  step: Input<'step.complete'>['next'],
  reason: string,
): Result<ClaimOutcome> {
  return success({ change: { nextSteps: [{ claim: stored.claim.id, owner, step }] }, reason })
}
