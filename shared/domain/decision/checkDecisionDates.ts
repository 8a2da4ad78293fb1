import type { CalendarDate } from '../../time/calendarDate.ts'
import { claimFileOf } from '../caseFile/caseFile.ts'
import { annulledOrders, isAnnulled } from '../caseFile/claimActRecord.ts'
import { hearingsOf } from '../caseFile/hearings.ts'
import { checkOrderOfDates, checkPresenceToCome } from '../claim/checkDates.ts'
import { createFinding, type Finding } from '../claim/finding.ts'
import { awardsAnything, type DecisionContext } from './decisionContext.ts'

/**
 * Days of the decision: the claim was filed in time, the main hearing lies between indictment and announcement, the
 * decision does not precede what it rests on, and nothing it tells of is still to come (ZKP 236/2, 374, 375, 379/2).
 */
export function* checkDecisionDates(context: DecisionContext): Iterable<Finding> {
  yield* checkOwnDate(context)
  yield* checkFiling(context)
  const hearings = [...checkHearings(context)]
  yield* hearings
  yield* checkOrderOfDates(context.file, 'decision.datesOutOfOrder', new Set(hearings.map(({ field }) => field)))
  yield* checkPresenceToCome(context.file.proceedings, context.today)
  yield* checkFuture(context)
}

function* checkOwnDate({ file, claim, decision, path }: DecisionContext): Iterable<Finding> {
  const announced = file.proceedings.verdict?.announced
  const { filed } = claim
  const annulled = lastAnnulled(file, claim.id)
  const params = { date: decision.date }
  if (announced !== undefined && decision.date < announced) {
    yield createFinding('decision.dateBeforeAnnouncement', `${path}.date`, { ...params, announced })
  }
  if (annulled !== undefined && decision.date < annulled) {
    yield createFinding('decision.dateBeforeAnnulment', `${path}.date`, { ...params, annulled })
  }
  if (filed !== undefined && decision.date < filed) {
    yield createFinding('decision.dateBeforeFiling', `${path}.date`, { ...params, filed })
  }
}

/** The day on which the last order on a claim fell: what is decided anew is decided after it. */
function lastAnnulled(file: DecisionContext['file'], claim: string): CalendarDate | undefined {
  const acts = claimFileOf(file, claim)?.acts ?? []
  return isAnnulled(acts) ? [...annulledOrders(acts).values()].at(-1) : undefined
}

function* checkFiling(context: DecisionContext): Iterable<Finding> {
  const { hearingEnd, path } = context
  const { filed } = context.claim
  const isLate = filed !== undefined && hearingEnd !== undefined && filed > hearingEnd
  if (isLate && awardsAnything(context)) yield createFinding('decision.claimFiledTooLate', `${path}.heads`)
}

// A judgment rests on the main hearing, which follows the indictment and ends before the announcement (ZKP 374).
function* checkHearings({ file }: DecisionContext): Iterable<Finding> {
  const { indictment, verdict } = file.proceedings
  for (const { date, field } of mainHearingDays(file.proceedings)) {
    if (verdict !== undefined && date > verdict.announced) {
      yield createFinding('decision.hearingAfterAnnouncement', field, { date, announced: verdict.announced })
    }
    if (indictment !== undefined && date < indictment.date) {
      yield createFinding('decision.hearingBeforeIndictment', field, { date, indictment: indictment.date })
    }
  }
}

function* checkFuture({ file, decision, path, today }: DecisionContext): Iterable<Finding> {
  if (today === undefined) return
  const announced = file.proceedings.verdict?.announced
  if (decision.date > today) yield createFinding('decision.dateInFuture', `${path}.date`, { date: decision.date })
  if (announced === undefined) return
  if (announced > today) {
    yield createFinding('decision.announcementInFuture', 'proceedings.verdict.announced', { announced })
  }
  for (const { date, field } of mainHearingDays(file.proceedings)) {
    if (date > today) yield createFinding('decision.hearingInFuture', field, { date })
  }
}

function mainHearingDays(proceedings: DecisionContext['file']['proceedings']) {
  const { mainHearingEnded } = proceedings
  const days = hearingsOf(proceedings, 'main').map(({ hearing: { date }, index }) => ({
    date,
    field: `proceedings.hearings.${index}.date`,
  }))
  return mainHearingEnded === undefined
    ? days
    : [...days, { date: mainHearingEnded, field: 'proceedings.mainHearingEnded' }]
}
