import type { CalendarDate } from '../../time/calendarDate.ts'
import type { ServiceAttempt, ToldAttempt } from '../caseFile/service.ts'
import { failure, success, type Result } from '../result/result.ts'
import type { ServiceRecipient } from './recipients.ts'

type Known = Readonly<{
  today: CalendarDate
  issued: CalendarDate
  recipients: readonly ServiceRecipient[]
  /** Attempts with the order that stand. */
  before: readonly ServiceAttempt[]
}>

/**
 * Whether an attempt can be recorded: it is on somebody who is served, not yet served, lies between the order and today, and
 * is shown by a piece of evidence or a note. Errors: service.notRecipient, service.alreadyServed, service.inFuture,
 * service.beforeIssue, service.resultUnfit (posted is what is on the board, and nothing else), service.proofMissing.
 */
export function checkAttempt(attempt: ToldAttempt, { today, issued, recipients, before }: Known): Result<true> {
  const { person, date, channel, result, evidence, note = '' } = attempt
  if (!recipients.some((one) => one.person === person)) return failure('service.notRecipient')
  if (before.some((one) => one.person === person && one.servedOn !== undefined)) {
    return failure('service.alreadyServed')
  }
  if (date > today) return failure('service.inFuture', 'attempt.date')
  if (date < issued) return failure('service.beforeIssue', 'attempt.date', { issued })
  if ((channel === 'noticeBoard') !== (result === 'posted')) return failure('service.resultUnfit', 'attempt.result')
  return evidence === undefined && note.trim() === '' ? failure('service.proofMissing', 'attempt.note') : success(true)
}
