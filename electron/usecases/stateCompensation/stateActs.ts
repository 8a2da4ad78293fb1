import { orderedDebtorsOf } from '../claim/orderedDebtorsOf.ts'
import type { Input } from '../../../shared/contract/channels.ts'
import type { PaymentRemark } from '../../../shared/contract/collection.ts'
import type { Payment } from '../../../shared/domain/caseFile/payment.ts'
import type { StateStep, ToldStateStep } from '../../../shared/domain/caseFile/stateCompensation.ts'
import { rowOf } from '../../../shared/domain/claim/mayAct.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import { checkStateParts, toldStatePartsOf } from '../../../shared/domain/stateCompensation/stateParts.ts'
import { amountsOf } from '../../../shared/domain/stateCompensation/statePayments.ts'
import { followState } from '../../../shared/domain/stateCompensation/stateProceeding.ts'
import { defineClaimAct, type ClaimOutcome, type ClaimStep } from '../claim/act.ts'
import { checkPayment } from '../collection/checkPayment.ts'
import { eligibilityOf, standingStateSteps, stateStepsOn } from './stateSteps.ts'
import { subrogationOf } from './subrogationOf.ts'

/** The victim has turned to the State: only where the law applies to the offence. */
export const applyToState = defineClaimAct(
  'applyToState',
  (act, { step }: Input<'stateCompensation.apply'>): Result<ClaimOutcome> => {
    if (step.kind !== 'application') return failure('stateCompensation.partUnfit', 'step.kind')
    const { isEligible, reasons } = eligibilityOf(act.context, act)
    const why = reasons.at(-1)
    if (!isEligible && why !== undefined) {
      return failure(`stateCompensation.not.${why.step}`, undefined, why.day === undefined ? {} : { day: why.day })
    }
    const sound = checkTold(act, step)
    return sound.ok ? recorded(act, step) : atStep(sound)
  },
)

/** What followed. A payment of the State goes into the ledger with it, so that nothing is entered twice. */
export const recordStateStep = defineClaimAct(
  'recordStateStep',
  (act, { step, confirmed }: Input<'stateCompensation.record'>): Result<ClaimOutcome> => {
    if (step.kind === 'application') return failure('stateCompensation.partUnfit', 'step.kind')
    const sound = checkTold(act, step)
    if (!sound.ok) return atStep(sound)
    if (step.kind === 'payment') return paid(act, step, confirmed)
    if (step.kind !== 'reimbursement') return recorded(act, step)
    if (!orderedDebtorsOf(act).includes(step.debtor ?? '')) {
      return failure('stateCompensation.notDebtor', 'step.debtor')
    }
    const follows = recorded(act, step)
    if (!follows.ok) return follows
    const before = subrogationOf(act, standingStateSteps(act))
    if (!before.ok) return before
    const { restCents: rest } = before.value
    return (step.amountCents ?? 0) > rest
      ? failure('stateCompensation.aboveRest', 'step.amountCents', { rest })
      : follows
  },
)

/** The payment in the ledger, and the step that names it. */
function paid(act: ClaimStep, told: ToldStateStep, confirmed: readonly PaymentRemark[]): Result<ClaimOutcome> {
  const { stage, claim } = act.stored
  if (!rowOf('recordPayment').from.includes(stage)) {
    return failure('claim.illegalMove', undefined, { stage, act: 'recordPayment' })
  }
  const { amountCents = 0, ...rest } = told
  const { date } = told
  // Whether the State may pay so much is asked first: what is wrong with the sum in the ledger comes after.
  const entry = `t${act.stored.payments.length}`
  const follows = follow(act, { ...rest, entry }, [{ id: entry, date, amountCents, source: 'state' }])
  if (!follows.ok) return atStep(follows)
  const payment = checkPayment(act, { date, amountCents, source: 'state' }, confirmed)
  if (!payment.ok) {
    const { code, field, params } = payment.error
    return failure(code, field?.replace('payment.', 'step.'), params)
  }
  const step = { ...rest, entry: payment.value.id }
  return success({
    change: { ledger: { claim: claim.id, payments: [payment.value] }, stateStep: { claim: claim.id, step } },
  })
}

/** Everything that belongs to the step and nothing else, on a day that has come, under an id of its own. */
function checkTold(act: ClaimStep, step: ToldStateStep): Result<true> {
  const whole = checkStateParts(step, toldStatePartsOf(step.kind))
  if (!whole.ok) return whole
  if (stateStepsOn(act).some((one) => one.step.id === step.id)) return failure('stateCompensation.idTwice', 'id')
  return step.date > act.context.today ? failure('stateCompensation.inFuture', 'date') : success(true)
}

/** The step among those that stand, if it may follow on them. */
function recorded(act: ClaimStep, step: StateStep): Result<ClaimOutcome> {
  const followed = follow(act, step)
  if (!followed.ok) return atStep(followed)
  return success({ change: { stateStep: { claim: act.stored.claim.id, step } } })
}

function follow(act: ClaimStep, step: StateStep, payments: readonly Payment[] = []) {
  const { stored } = act
  const amounts = amountsOf({ ...stored, payments: [...stored.payments, ...payments] })
  return followState([...standingStateSteps(act), step], amounts)
}

function atStep<Value>(result: Result<Value>): Result<never> {
  if (result.ok) throw new Error('nothing was refused')
  const { code, field, params } = result.error
  return failure(code, field === undefined ? undefined : `step.${field}`, params)
}
