import type { NaknadaCase } from '../../domain/caseFile/caseFile.ts'
import { shippedDeadlines } from '../../domain/deadlines/deadlineRules.ts'
import { venue } from '../../domain/venue/venue.ts'

/**
 * Days for an appeal and the article that sets them: the shorter period of summary proceedings where the offences
 * fall under them (deadline D5 of the tables), the usual one also where the catalogue knows none of the offences.
 */
export function appealPeriod({ case: { offences } }: NaknadaCase): Readonly<{ days: number; summary: boolean }> {
  const place = venue({ offences: offences.map(({ law, article, paragraph }) => ({ law, article, paragraph })) })
  const summary = place.ok && place.value.summary
  const { periods } = shippedDeadlines.D5
  const period = summary ? (periods['summary'] ?? periods.default) : periods.default
  return { days: period.count, summary }
}
