import type { CaseFile } from '../../domain/caseFile/caseFile.ts'
import { findDeadlineRules } from '../../domain/deadlines/deadlineRules.ts'
import { findRemedy } from '../../domain/legal/remedies.ts'
import { isSummary } from '../../domain/venue/venue.ts'
import { samePair } from '../words.ts'
import type { Scope } from '../template/vocabulary.ts'

/** Words of the instruction on legal remedy: the days, and whether summary proceedings set them. */
export const REMEDY_TEXTS = ['appealDays'] as const
export const REMEDY_FLAGS = ['summary'] as const

/**
 * Days of the remedy against what the court decided, as the law of a day has them. A ruling has the period of remedies.json (a penalty order: ZKP
 * 464/2; of the others no source was read: question 46 to the lawyer). A judgment has the shorter period of summary
 * proceedings where the offences fall under them (ZKP 381, 458), the usual one also where the catalogue knows none of the offences.
 */
export function findAppealPeriod({ proceedings }: CaseFile, on?: string): Readonly<{ days: number; summary: boolean }> {
  const ruling = findRemedy(proceedings.verdict?.kind, on)
  if (ruling !== undefined) return { days: ruling.days, summary: false }
  const summary = isSummary(proceedings, on)
  const { periods } = findDeadlineRules(on).appeal
  const period = summary ? (periods['summary'] ?? periods.default) : periods.default
  return { days: period.count, summary }
}

/** The values behind REMEDY_TEXTS and REMEDY_FLAGS. */
export function createRemedyScope(file: CaseFile, on?: string): Pick<Scope, 'texts' | 'flags' | 'counts'> {
  const { days, summary } = findAppealPeriod(file, on)
  return { texts: { appealDays: samePair(String(days)) }, flags: { summary }, counts: { appealDays: days } }
}
