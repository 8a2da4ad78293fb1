import { z } from 'zod'
import { bilingual, isoDate, localId } from '../domain/caseFile/fields.ts'
import { DEADLINE_STATES } from '../domain/deadlines/caseDeadlines.ts'
import { DEADLINE_IDS } from '../domain/deadlines/deadlineInput.ts'
import { language } from '../domain/staff/account.ts'
import { READERS } from '../domain/staff/readers.ts'
import { effect, query } from './channel.ts'
import { caseId } from './ids.ts'

/** A limit of a case file, with the sentence that says how its day was reached or which event is not recorded. */
export const caseDeadlineView = z.strictObject({
  rule: z.enum(DEADLINE_IDS),
  claim: localId.optional(),
  person: localId.optional(),
  state: z.enum(DEADLINE_STATES),
  name: bilingual,
  sentence: bilingual,
  article: bilingual,
  /** The day to work by, and how many days from today on it is. */
  due: isoDate.optional(),
  daysLeft: z.int().optional(),
  done: isoDate.optional(),
  /** The first day that counts, and the day the count ends on before it is moved. */
  counted: z.strictObject({ from: isoDate, end: isoDate }).optional(),
  /** Days around it on which the authority did not work, besides week-ends and holidays. */
  closedDays: z.array(isoDate),
  /** Days off at the end that the limit passes over. */
  skipped: z.array(z.strictObject({ date: isoDate, why: bilingual })),
})
export type CaseDeadlineView = z.infer<typeof caseDeadlineView>

/** Errors: caseFile.notFound, caseFile.notAssigned. */
export const deadlineChannels = {
  /** All limits that have arisen in a file, the earliest first. */
  'caseFile.deadlines': query({
    input: z.strictObject({ caseId }),
    output: z.array(caseDeadlineView),
    access: READERS.cases,
  }),
  /**
   * Writes the limits that run and the hearings ahead as a calendar file (RFC 5545), by mark and kind alone: no person.
   * Errors also: calendar.nothing, exchange.noFolder, exchange.isFolder, storage.full, storage.failed.
   */
  'caseFile.exportCalendar': effect({
    input: z.strictObject({ caseId, language }),
    output: z.strictObject({ outcome: z.enum(['exported', 'cancelled']) }),
    acts: ['caseFile.exportCalendar'],
  }),
} as const
