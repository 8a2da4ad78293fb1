import type { Input } from '../../../shared/contract/channels.ts'
import type { NonCollectionReason } from '../../../shared/domain/caseFile/nonCollection.ts'
import { checkNextStep, checkStepDay } from '../../../shared/domain/radar/nextStep.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { StoredStep } from '../../db/tables/nextStepTable.ts'
import { defineClaimAct, type ClaimOutcome, type ClaimStep } from '../claim/act.ts'
import { listKeepers } from './keepers.ts'
import { tellReason } from './tellReason.ts'

/** The step stays what it is and is done later, for a reason; so that it is asked at the same time, why nothing was paid. */
export const postponeStep = defineClaimAct('postponeStep', (act, told: Input<'step.postpone'>) => {
  const { due, reason, nonCollection } = told
  const stored = stepOn(act)
  if (!stored.ok) return stored
  const { owner, kind, note, due: before } = stored.value
  const day = checkStepDay(due, act.context.today)
  if (!day.ok) return day
  if (due <= before) return failure('step.notLater', 'due')
  const step = { kind, due, ...(note === undefined ? {} : { note }) }
  return withReason(act, withStep(act, owner, step, reason), nonCollection)
})

/** The step is done, as told, and the next is set in the same act: the order is at no moment without one. */
export const completeStep = defineClaimAct('completeStep', (act, told: Input<'step.complete'>) => {
  const { done, next, nonCollection } = told
  const stored = stepOn(act)
  if (!stored.ok) return stored
  const checked = checkNextStep(next, act.to, act.context.today)
  if (!checked.ok) return failure(checked.error.code, `next.${checked.error.field ?? ''}`, checked.error.params)
  return withReason(act, withStep(act, stored.value.owner, next, done), nonCollection)
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

/** The same, with why nothing was paid. */
function withReason(
  act: ClaimStep,
  outcome: Result<ClaimOutcome>,
  nonCollection: NonCollectionReason | undefined,
): Result<ClaimOutcome> {
  if (!outcome.ok) return outcome
  const told = tellReason(act, nonCollection)
  return told.ok ? success({ ...outcome.value, change: { ...outcome.value.change, ...told.value } }) : told
}

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
