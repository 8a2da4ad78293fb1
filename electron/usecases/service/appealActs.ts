import type { Input } from '../../../shared/contract/channels.ts'
import { claimFileOf } from '../../../shared/domain/caseFile/caseFile.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import { appealsOn, changeOnAppeal, checkAppeal, type Appeal } from '../../../shared/domain/service/appeals.ts'
import { findServiceRecipients } from '../../../shared/domain/service/recipients.ts'
import type { LoadedCase } from '../caseFile/loadedCase.ts'
import { defineClaimAct, type ClaimOutcome, type ClaimStep } from '../claim/act.ts'
import { checkNamedEvidence } from '../evidence/namedEvidence.ts'
import { orderOn } from './serviceActs.ts'

/** Somebody who may appeals against the order that stands; late or not, the file says when (ZKP 381). */
export const fileAppeal = defineClaimAct(
  'fileAppeal',
  ({ file, context }, { claim, person, on }: Input<'claim.fileAppeal'>) => {
    const order = orderOn(file, claim)
    if (!order.ok) return order
    const sound = checkAppeal(
      { person, on },
      {
        today: context.today,
        issued: order.value.date,
        recipients: findServiceRecipients(file.judged(), claim),
        appeals: appealsFor(file, claim),
      },
    )
    if (!sound.ok) return sound
    const whose = person === undefined ? {} : { person }
    const act = { claim, act: 'fileAppeal' as const, order: order.value.ordinal, date: on, ...whose }
    return success({ change: { legalActs: [act] } })
  },
)

/** An appeal ends without a decision on it: withdrawn, or dismissed. The claim goes back with the last of them. */
export const withdrawAppeal = defineClaimAct(
  'withdrawAppeal',
  ({ file, context }, { claim, appeal, on, reason }: Input<'claim.withdrawAppeal'>) => {
    const order = orderOn(file, claim)
    if (!order.ok) return order
    const pending = appealsFor(file, claim).filter(({ ended }) => ended === undefined)
    const found = pending.find(({ ordinal }) => ordinal === appeal)
    if (found === undefined) return failure('appeal.notPending')
    const day = checkDay(on, found.filed, context.today)
    if (!day.ok) return day
    const act = { claim, act: 'withdrawAppeal' as const, order: order.value.ordinal, date: on, appeal, reason }
    return success({ change: { legalActs: [act], ...(pending.length > 1 ? { moves: [] } : {}) }, reason })
  },
)

/** The court of second instance leaves the decision as it is: it is final with that (ZKP 220/1). */
export const confirmOnAppeal = defineClaimAct('confirmOnAppeal', (step, input: Input<'claim.confirmOnAppeal'>) =>
  decideAppeal(step, input, 'confirmOnAppeal'),
)

/** The court of second instance changes the amounts of heads; what it awards is what is owed from then on. */
export const modifyOnAppeal = defineClaimAct('modifyOnAppeal', (step, input: Input<'claim.modifyOnAppeal'>) => {
  const { stored, file } = step
  const decision = file.decisions().find(({ claim }) => claim === input.claim)
  if (decision === undefined) return failure('service.notIssued')
  const changed = changeOnAppeal(stored.claim, decision, input.heads)
  if (!changed.ok) return changed
  const decided = decideAppeal(step, input, 'modifyOnAppeal')
  if (!decided.ok) return decided
  return success({ ...decided.value, change: { ...decided.value.change, decision: changed.value } })
})

type DecidedInput = Input<'claim.confirmOnAppeal'> & Partial<Pick<Input<'claim.modifyOnAppeal'>, 'heads'>>

function decideAppeal(
  { file, context }: ClaimStep,
  { claim, on, mark, evidence, heads }: DecidedInput,
  act: 'confirmOnAppeal' | 'modifyOnAppeal',
): Result<ClaimOutcome> {
  const order = orderOn(file, claim)
  if (!order.ok) return order
  const filed = appealsFor(file, claim).findLast(({ ended }) => ended === undefined)?.filed
  if (filed === undefined) return failure('appeal.notPending')
  const day = checkDay(on, filed, context.today)
  if (!day.ok) return day
  const shown = checkNamedEvidence(file, evidence)
  if (!shown.ok) return shown
  const both = { claim, order: order.value.ordinal, date: on }
  const by = { mark, ...(evidence === undefined ? {} : { evidence }) }
  const decided = { ...both, act, ...by, ...(heads === undefined ? {} : { heads }) }
  return success({ change: { legalActs: [decided, { ...both, act: 'becomeFinal' as const }] } })
}

function checkDay(on: string, filed: string, today: string): Result<true> {
  if (on > today) return failure('appeal.inFuture', 'on')
  return on < filed ? failure('appeal.beforeFiled', 'on', { filed }) : success(true)
}

function appealsFor(file: LoadedCase, claim: string): readonly Appeal[] {
  const claimFile = claimFileOf(file.judged(), claim)
  return claimFile === undefined ? [] : appealsOn(claimFile)
}
