import type { CalendarDate } from '../../time/calendarDate.ts'
import { isJudgment, type Proceedings } from '../caseFile/proceedings.ts'
import { isSummary } from '../venue/venue.ts'
import type { DeadlineInput } from './deadlineInput.ts'

/** Facts that give the period of an appeal another length than the usual one. */
export type AppealFacts = Pick<DeadlineInput, 'penaltyOrder' | 'ruling' | 'summary'>

/**
 * What sets the period of an appeal in a case: a penalty order has its own (ZKP 464/2), any other ruling too (question 46 to
 * the lawyer), and so have judgments in summary proceedings (458/6). On a day the penalties of that day count, else the newest.
 */
export function findAppealFacts(
  proceedings: Pick<Proceedings, 'offences' | 'organised' | 'verdict'>,
  on?: CalendarDate,
): AppealFacts {
  const kind = proceedings.verdict?.kind
  if (kind === 'penaltyOrder') return { penaltyOrder: true }
  if (kind !== undefined && !isJudgment(kind)) return { ruling: true }
  return isSummary(proceedings, on) ? { summary: true } : {}
}
