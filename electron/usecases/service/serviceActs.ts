import type { Input } from '../../../shared/contract/channels.ts'
import { claimFileOf } from '../../../shared/domain/caseFile/caseFile.ts'
import { servedAct } from '../../../shared/domain/deadlines/deadlineEvents.ts'
import { failure, success } from '../../../shared/domain/result/result.ts'
import { appealsOn } from '../../../shared/domain/service/appeals.ts'
import { checkAttempt } from '../../../shared/domain/service/checkAttempt.ts'
import { servicesOnStanding, standingOrder } from '../../../shared/domain/service/orderFacts.ts'
import { findServiceRecipients } from '../../../shared/domain/service/recipients.ts'
import { findServiceDay } from '../../../shared/domain/service/serviceDay.ts'
import type { LoadedCase } from '../caseFile/loadedCase.ts'
import { defineClaimAct } from '../claim/act.ts'
import { attemptsOn } from './attemptsOn.ts'
import { checkNamedEvidence } from '../evidence/namedEvidence.ts'

/** An attempt to serve the order that stands, or the ruling by which its copy was corrected: into whose hands it goes and from when it counts follow from the law. */
export const recordService = defineClaimAct(
  'recordService',
  ({ file, context }, { claim, attempt }: Input<'service.record'>) => {
    const found = servedOn(file, claim)
    if (!found.ok) return found
    const recipients = findServiceRecipients(file.judged(), claim)
    const before = attemptsOn(file, claim, found.value)
    const { today } = context
    const standing = before.filter(({ struck }) => struck === undefined).map((one) => one.attempt)
    const sound = checkAttempt(attempt, { today, issued: found.value.date, recipients, before: standing })
    if (!sound.ok) return sound
    if (before.some((one) => one.attempt.id === attempt.id)) return failure('caseFile.stale')
    const shown = checkNamedEvidence(file, attempt.evidence, 'attempt.evidence')
    if (!shown.ok) return shown
    const closedDays = context.cases.closedDays.ofOffice(file.place.court)
    const day = findServiceDay(attempt, closedDays, context.laws.on(today).holidays)
    if (!day.ok) return day
    const receiver = recipients.find(({ person }) => person === attempt.person)?.through
    const whole = {
      ...attempt,
      act: found.value.act,
      ordinal: found.value.ordinal,
      ...(receiver === undefined ? {} : { receiver }),
      ...(day.value === undefined ? {} : { servedOn: day.value }),
    }
    return success({ change: { attempt: { claim, attempt: whole } } })
  },
)

/** An attempt that was recorded by mistake counts for nothing, and whether all are served is seen anew. */
export const strikeService = defineClaimAct(
  'strikeService',
  ({ file }, { claim, attempt, reason }: Input<'service.strike'>) => {
    const found = file.attempts().find((one) => one.claimId === claim && one.attempt.id === attempt)
    if (found === undefined || found.struck !== undefined) return failure('service.notFound')
    return success({ change: { struckAttempt: { claim, id: attempt, reason } }, reason })
  },
)

/**
 * All on whom finality hangs are served, the last of them on the day that the act bears. An appeal that was filed before a
 * corrected copy was served waits on.
 */
export const serveOrder = defineClaimAct('serve', ({ file, context }, { claim }: Input<'claim.serve'>) => {
  const found = orderOn(file, claim)
  if (!found.ok) return found
  const claimFile = claimFileOf(file.judged(), claim)
  const days = claimFile === undefined ? [] : servicesOnStanding(claimFile).map(({ date }) => date)
  const date =
    days
      .filter((day) => day <= context.today)
      .toSorted()
      .at(-1) ?? context.today
  const legalActs = [{ claim, act: 'serve' as const, order: found.value.ordinal, date }]
  const isAppealed = claimFile !== undefined && appealsOn(claimFile).some(({ ended }) => ended === undefined)
  return success({ change: { legalActs, ...(isAppealed ? { moves: [{ claim, stage: 'appealed' }] } : {}) } })
})

/** The act on a claim that is served now: see `servedAct`. Error: service.notIssued. */
function servedOn(file: LoadedCase, claim: string) {
  const claimFile = claimFileOf(file.judged(), claim)
  const served = claimFile === undefined ? undefined : servedAct(claimFile)
  return served === undefined ? failure('service.notIssued') : success(served)
}

/** The order on a claim that stands. Error: service.notIssued. */
export function orderOn(file: LoadedCase, claim: string) {
  const claimFile = claimFileOf(file.judged(), claim)
  const order = claimFile === undefined ? undefined : standingOrder(claimFile)
  return order === undefined ? failure('service.notIssued') : success(order)
}
