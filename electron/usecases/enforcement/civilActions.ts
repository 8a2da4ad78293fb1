import type { Input } from '../../../shared/contract/channels.ts'
import { claimFileOf } from '../../../shared/domain/caseFile/caseFile.ts'
import { dayOf } from '../../../shared/domain/deadlines/deadlineEvents.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import { defineClaimAct, type ClaimOutcome, type ClaimStep } from '../claim/act.ts'
import { orderOn } from '../service/serviceActs.ts'

type Told = Input<'claim.followCivilAction'>
type SuitAct = 'followCivilAction' | 'followCivilActionForRest'

/** The victim has sued for what was referred in full: the claim goes on there (ZKP 239/2, KZ 114/2). */
export const followCivilAction = defineClaimAct('followCivilAction', (step, told: Told) =>
  recordSuit(step, told, 'followCivilAction'),
)

/** The victim has sued for the rest, while what was awarded is enforced. */
export const followCivilActionForRest = defineClaimAct('followCivilActionForRest', (step, told: Told) =>
  recordSuit(step, told, 'followCivilActionForRest'),
)

function recordSuit({ file, context }: ClaimStep, { claim, on, note }: Told, act: SuitAct): Result<ClaimOutcome> {
  const order = orderOn(file, claim)
  if (!order.ok) return order
  if (on > context.today) return failure('civilAction.inFuture', 'on')
  const claimFile = claimFileOf(file.judged(), claim)
  const day = claimFile === undefined ? undefined : dayOf(claimFile, 'becomeFinal')
  if (day !== undefined && on < day) return failure('civilAction.beforeFinality', 'on', { day })
  const record = { claim, act, order: order.value.ordinal, date: on, ...(note === undefined ? {} : { reason: note }) }
  return success({ change: { legalActs: [record] } })
}
