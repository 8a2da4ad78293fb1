import type { Input } from '../../../shared/contract/channels.ts'
import type { Claim } from '../../../shared/domain/caseFile/claim.ts'
import { findHearingEnd } from '../../../shared/domain/claim/gateContext.ts'
import { findSilenceDay, withAsked, type SuccessorAsked } from '../../../shared/domain/claim/successors.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import { defineClaimAct, type ClaimOutcome, type ClaimStep } from './act.ts'

/** Successors of the claimant who died are asked whether they maintain the claim, and until when they may say so (ZKP 237/2). */
export const askSuccessor = defineClaimAct(
  'askSuccessor',
  (step, input: Input<'claim.askSuccessor'>) => {
    const { stored, context } = step
    const { on, until, successors } = input
    const known = successors.every((person) => isSuccessor(step, person))
    if (!known) return failure('claim.notSuccessor', 'successors')
    if (on > context.today) return failure('claim.askedInFuture', 'on')
    if (on < diedOn(step)) return failure('claim.askedBeforeDeath', 'on')
    if (until <= on) return failure('claim.answerTooEarly', 'until')
    const { office: by } = context.person
    const asked = withAsked(
      stored.claim.successorsAsked ?? [],
      [...new Set(successors)].map((person) => ({ person, by, on, until })),
    )
    return success(written(step, { ...stored.claim, successorsAsked: [...asked] }))
  },
  ({ on }) => ({ on }),
)

/** One of those asked does not maintain the claim; the others still may. */
export const declineSuccession = defineClaimAct(
  'declineSuccession',
  (step, input: Input<'claim.declineSuccession'>) => {
    const { stored } = step
    const asked = stored.claim.successorsAsked ?? []
    const own = asked.find(({ person }) => person === input.successor)
    if (own === undefined) return failure('claim.notAsked', 'successor')
    const day = checkAnswerDay(step, input.on, own)
    if (!day.ok) return day
    const successorsAsked = asked.map((one) => (one === own ? { ...one, declinedOn: input.on } : one))
    return success(written(step, { ...stored.claim, successorsAsked }))
  },
)

/** A successor maintains the claim and takes it over as it stands (ZKP 237/2). */
export const succeedClaimant = defineClaimAct(
  'succeed',
  (step, { successor, on }: Input<'claim.succeed'>) => {
    const { stored } = step
    if (!isSuccessor(step, successor)) return failure('claim.notSuccessor', 'successor')
    const own = stored.claim.successorsAsked?.find(({ person }) => person === successor)
    const day = checkAnswerDay(step, on, own)
    if (!day.ok) return day
    const succession = { of: stored.claim.claimant, maintainedOn: on }
    return success(written(step, { ...stored.claim, claimant: successor, succession }))
  },
  ({ on }) => ({ on }),
)

/** Everybody asked has declined or let the time limit pass: the claim counts as withdrawn from that day on. */
export const lapseClaim = defineClaimAct('lapse', (step, _input: Input<'claim.lapse'>) => {
  const { stored, context } = step
  const withdrawn = findSilenceDay(stored.claim, context.today)
  if (withdrawn === undefined) return failure('claim.successorsMayAnswer')
  // After the end of the main hearing a withdrawal changes nothing (ZKP 237/1).
  const end = findHearingEnd(step.file.proceedings())
  if (end !== undefined && withdrawn > end) return failure('claim.hearingEnded', undefined, { end })
  return success(written(step, { ...stored.claim, withdrawn }))
})

function written({ to }: ClaimStep, claim: Claim): ClaimOutcome {
  return { change: { claim: { claim, stage: to } } }
}

function isSuccessor({ file }: ClaimStep, person: string): boolean {
  return file.records().some(({ open }) => open.id === person && open.role === 'successor')
}

function diedOn({ file, stored }: ClaimStep): string {
  return file.records().find(({ open }) => open.id === stored.claim.claimant)?.open.deceased ?? ''
}

function checkAnswerDay(step: ClaimStep, on: string, asked: SuccessorAsked | undefined): Result<true> {
  if (on > step.context.today) return failure('claim.answeredInFuture', 'on')
  return on < (asked?.on ?? diedOn(step)) ? failure('claim.answeredBeforeAsked', 'on') : success(true)
}
