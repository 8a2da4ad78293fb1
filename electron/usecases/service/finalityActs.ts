import type { Input } from '../../../shared/contract/channels.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import {
  proposeEnforceability,
  proposeFinality,
  type Proposal,
} from '../../../shared/domain/service/proposeFinality.ts'
import { defineClaimAct, type ClaimOutcome, type ClaimStep } from '../claim/act.ts'
import { orderOn } from './serviceActs.ts'

type DatedInput = Input<'claim.becomeFinal'>

/** The order is final from a day: the one that the rules propose, or a later one with a reason (ZKP 220/1). */
export const makeFinal = defineClaimAct(
  'becomeFinal',
  (step, input: DatedInput) => confirmDay(step, input, 'becomeFinal', proposeFinality),
  ({ on }) => ({ on }),
)

/** The same of the day from which it can be enforced (ZKP 220/2, 224). */
export const makeEnforceable = defineClaimAct(
  'becomeEnforceable',
  (step, input: DatedInput) => confirmDay(step, input, 'becomeEnforceable', proposeEnforceability),
  ({ on }) => ({ on }),
)

/** A clause of finality that was put on by mistake falls, and with it that of enforceability. */
export const recallFinality = defineClaimAct('recallFinality', (step, input: Input<'claim.recallFinality'>) =>
  recall(step, input, 'recallFinality'),
)

/** A clause of enforceability that was put on by mistake falls. */
export const recallEnforceability = defineClaimAct(
  'recallEnforceability',
  (step, input: Input<'claim.recallEnforceability'>) => recall(step, input, 'recallEnforceability'),
)

function confirmDay(
  { file, context }: ClaimStep,
  { claim, on, reason }: DatedInput,
  act: 'becomeFinal' | 'becomeEnforceable',
  propose: typeof proposeFinality,
): Result<ClaimOutcome> {
  const order = orderOn(file, claim)
  if (!order.ok) return order
  const { today } = context
  if (on > today) return failure('service.dayInFuture', 'on')
  const proposed: Proposal = propose(file.judged(), claim, {
    today,
    closedDays: context.cases.closedDays.ofOffice(file.place.court),
    holidays: context.laws.on(today).holidays,
  })
  if (proposed.day === undefined || on < proposed.day) return failure('order.appealPeriodRuns')
  if (on !== proposed.day && reason === undefined) return failure('service.reasonMissing', 'reason')
  const why = reason === undefined ? {} : { reason }
  return success({ change: { legalActs: [{ claim, act, order: order.value.ordinal, date: on, ...why }] }, ...why })
}

function recall(
  { file, context }: ClaimStep,
  { claim, reason }: Input<'claim.recallFinality'>,
  act: 'recallFinality' | 'recallEnforceability',
): Result<ClaimOutcome> {
  const order = orderOn(file, claim)
  if (!order.ok) return order
  const date = context.today
  return success({ change: { legalActs: [{ claim, act, order: order.value.ordinal, date, reason }] }, reason })
}
