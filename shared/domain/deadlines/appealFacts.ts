import type { Proceedings } from '../caseFile/proceedings.ts'
import { isSummary } from '../venue/venue.ts'
import type { DeadlineInput } from './deadlineInput.ts'

/** What sets the period of an appeal in a case: a penalty order has its own (ZKP 464/2), summary proceedings too (458/6). */
export function findAppealFacts(
  proceedings: Pick<Proceedings, 'offences' | 'organised' | 'verdict'>,
): Pick<DeadlineInput, 'penaltyOrder' | 'summary'> {
  if (proceedings.verdict?.kind === 'penaltyOrder') return { penaltyOrder: true }
  return isSummary(proceedings) ? { summary: true } : {}
}
