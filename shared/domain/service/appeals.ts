import type { CalendarDate } from '../../time/calendarDate.ts'
import type { ClaimFile } from '../caseFile/caseFile.ts'
import { actsOnOrder, isRestarting, standingActs, type ClaimActRecord } from '../caseFile/claimActRecord.ts'
import type { Claim } from '../caseFile/claim.ts'
import type { Decision } from '../caseFile/decision.ts'
import { failure, success, type Result } from '../result/result.ts'
import type { ServiceRecipient } from './recipients.ts'

/** An appeal against the order that stands: whose (nobody named: the state prosecutor's), of which day, and whether it has ended without a decision. */
export type Appeal = Readonly<{ ordinal: number; person?: string; filed: CalendarDate; ended?: CalendarDate }>

/** What an appeal makes of one head: the amount that is awarded now (ZKP 239). */
export type HeadOnAppeal = NonNullable<ClaimActRecord['heads']>[number]

/**
 * The appeals against the order on a claim that stands, in the order in which they were filed (ZKP 381). One that was decided
 * before the written copy was corrected has ended with that decision: since then the period runs anew (380/2).
 */
export function appealsOn({ acts }: Pick<ClaimFile, 'acts'>): readonly Appeal[] {
  const onOrder = actsOnOrder(acts)
  const corrected = onOrder.findLastIndex(({ act }) => isRestarting(act))
  const decided = onOrder.slice(0, Math.max(0, corrected)).findLastIndex(({ act }) => isDecisionOnAppeal(act))
  return onOrder
    .map((one, index) => ({ ...one, decidedOn: index < decided ? onOrder[decided]?.date : undefined }))
    .filter(({ act }) => act === 'fileAppeal')
    .map(({ ordinal, person, date, decidedOn }) => {
      const withdrawn = onOrder.find(({ act, appeal }) => act === 'withdrawAppeal' && appeal === ordinal)?.date
      const ended = withdrawn ?? decidedOn
      return {
        ordinal,
        ...(person === undefined ? {} : { person }),
        filed: date,
        ...(ended === undefined ? {} : { ended }),
      }
    })
}

/** The day on which the appeals against the order that stands were decided, where they were. */
export function decidedOnAppeal({ acts }: Pick<ClaimFile, 'acts'>): CalendarDate | undefined {
  return standingActs(acts).findLast(({ act }) => isDecisionOnAppeal(act))?.date
}

function isDecisionOnAppeal(act: ClaimActRecord['act']): boolean {
  return act === 'confirmOnAppeal' || act === 'modifyOnAppeal'
}

/**
 * Whether somebody can appeal on a day: those for whom the period runs (ZKP 381, 382), from the day of the order on, and
 * not in the future. A late one is recorded too: the court dismisses it. Errors: appeal.notEntitled, appeal.inFuture,
 * appeal.beforeIssue (issued), appeal.filedAlready.
 */
export function checkAppeal(
  { person, on }: Readonly<{ person?: string | undefined; on: CalendarDate }>,
  known: Readonly<{
    today: CalendarDate
    issued: CalendarDate
    recipients: readonly ServiceRecipient[]
    appeals: readonly Appeal[]
  }>,
): Result<true> {
  if (!known.recipients.some((one) => one.counts && one.person === person)) {
    return failure('appeal.notEntitled', 'person')
  }
  if (on > known.today) return failure('appeal.inFuture', 'on')
  if (on < known.issued) return failure('appeal.beforeIssue', 'on', { issued: known.issued })
  const isPending = known.appeals.some((one) => one.person === person && one.ended === undefined)
  return isPending ? failure('appeal.filedAlready', 'person') : success(true)
}

/**
 * Whether an order can have been annulled on a day: not in the future, not before it was issued or the appeal was filed.
 * Errors: appeal.inFuture, appeal.beforeIssue (issued), appeal.beforeFiled (filed). Sources: ZKP 220, 242, 381.
 */
export function checkAnnulmentDay(
  on: CalendarDate,
  { today, issued, filed }: Readonly<{ today: CalendarDate; issued: CalendarDate; filed?: CalendarDate | undefined }>,
): Result<true> {
  if (on > today) return failure('appeal.inFuture', 'on')
  if (on < issued) return failure('appeal.beforeIssue', 'on', { issued })
  return filed !== undefined && on < filed ? failure('appeal.beforeFiled', 'on', { filed }) : success(true)
}

/**
 * The decision as an appeal has changed it: of the heads named the amount awarded, the rest of each referred to civil
 * proceedings (ZKP 239/2). Errors: appeal.headUnknown, appeal.aboveClaimed (claimed).
 */
export function changeOnAppeal(claim: Claim, decision: Decision, changes: readonly HeadOnAppeal[]): Result<Decision> {
  for (const [index, { head, awardedCents }] of changes.entries()) {
    const claimed = claim.heads.find(({ id }) => id === head)?.amountCents
    if (claimed === undefined || claimed === null) return failure('appeal.headUnknown', `heads.${String(index)}`)
    if (awardedCents > claimed) return failure('appeal.aboveClaimed', `heads.${String(index)}`, { claimed })
  }
  return success({
    ...decision,
    heads: decision.heads.map((item) => {
      const change = changes.find(({ head }) => head === item.head)
      const claimed = claim.heads.find(({ id }) => id === item.head)?.amountCents
      if (change === undefined || claimed === undefined || claimed === null) return item
      return { ...item, awardedCents: change.awardedCents, referredCents: claimed - change.awardedCents }
    }),
  })
}
