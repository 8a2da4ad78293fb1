import type { CaseFile } from '../../domain/caseFile/caseFile.ts'
import { findAppealFacts } from '../../domain/deadlines/appealFacts.ts'
import { choosePeriod } from '../../domain/deadlines/deadlineDays.ts'
import { findDeadlineRules } from '../../domain/deadlines/deadlineRules.ts'
import { samePair } from '../words.ts'
import type { Scope } from '../template/vocabulary.ts'

/** Words of the instruction on legal remedy: the days, and whether summary proceedings set them. */
export const REMEDY_TEXTS = ['appealDays'] as const
export const REMEDY_FLAGS = ['summary'] as const

/** The values behind REMEDY_TEXTS and REMEDY_FLAGS, as the law of a day has them: the period that the list of limits counts. */
export function createRemedyScope(file: CaseFile, on?: string): Pick<Scope, 'texts' | 'flags' | 'counts'> {
  const facts = findAppealFacts(file.proceedings, on)
  const { count } = choosePeriod(facts, findDeadlineRules(on).appeal).period
  return {
    texts: { appealDays: samePair(String(count)) },
    flags: { summary: facts.summary === true },
    counts: { appealDays: count },
  }
}
