import type { Input, Output } from '../../../shared/contract/channels.ts'
import type { CaseDeadlineView } from '../../../shared/contract/deadlines.ts'
import { findCaseDeadlines, type CaseDeadline } from '../../../shared/domain/deadlines/caseDeadlines.ts'
import { success, type Result } from '../../../shared/domain/result/result.ts'
import { messageFor } from '../../../shared/text/message.ts'
import { addDays, daysBetween, type CalendarDate } from '../../../shared/time/calendarDate.ts'
import { loadCase } from '../caseFile/loadCase.ts'
import type { QueryContext } from '../context.ts'

/** The weeks of a limit are shown whole. */
const WEEK = 7

/** All limits of a file by the rules, each with its sum in a sentence; no seal is opened for them. */
export function listDeadlines(
  context: QueryContext,
  { caseId }: Input<'caseFile.deadlines'>,
): Result<Output<'caseFile.deadlines'>> {
  const file = loadCase(context, caseId)
  if (!file.ok) return file
  const closedDays = context.cases.closedDays.ofOffice(file.value.place.court)
  const found = findCaseDeadlines(
    { ...file.value.judged(), duties: file.value.duties() },
    context.today,
    closedDays,
    context.laws.on(context.today).holidays,
  )
  return success(found.map((one) => viewOf(one, context.today, closedDays)))
}

function viewOf(
  { deadline, sum: sentence, ...one }: CaseDeadline,
  today: CalendarDate,
  closed: readonly CalendarDate[],
): CaseDeadlineView {
  const name = messageFor(`deadline.name.${one.rule}`)
  if (deadline === undefined) return { ...one, name, sentence, closedDays: [], skipped: [] }
  const { due, counted, shifted } = deadline
  const [from, to] = [addDays(counted.from, -WEEK), addDays(due, WEEK)]
  return {
    closedDays: closed.filter((day) => day >= from && day <= to),
    ...one,
    name,
    sentence,
    due,
    daysLeft: daysBetween(today, due),
    counted: { from: counted.from, end: counted.lastDayBeforeShift },
    skipped: [...shifted],
  }
}
