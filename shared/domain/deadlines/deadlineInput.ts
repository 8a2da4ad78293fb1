import { z } from 'zod'
import { isoDate } from '../caseFile/fields.ts'

/** The deadlines the law sets in a claim, in the order of the table (resources/legal/deadlines.json, domain §12). */
export const DEADLINE_IDS = [
  'claimFiling',
  'claimInformation',
  'judgmentAnnouncement',
  'writtenJudgment',
  'appeal',
  'appealReply',
  'costsData',
  'suitAfterReferral',
  'suitAfterCivilJudgment',
  'suitWithoutClaim',
  'subsidiaryProsecution',
  'performance',
  'deferredProsecution',
  'plea',
  'noticeBoardService',
  'successorAnswer',
  'suitForMeasure',
] as const
/** One of `DEADLINE_IDS`. */
export type DeadlineId = (typeof DEADLINE_IDS)[number]

const MAX_CLOSED_DAYS = 5_000

/**
 * What `computeDeadline` takes. `trigger` is the day of the event, which is not counted. `summary`: summary proceedings
 * (`writtenJudgment`, `appeal`); `penaltyOrder`, `ruling`: the appeal is against one, or against another ruling (`appeal`); `complex`: a complex case (`writtenJudgment`); `withoutNotice`: no notice was given
 * (`subsidiaryProsecution`); `daysToPay`: the period of the order (`performance`); `daysSet`: the days the office
 * or the court has set (`successorAnswer`, `suitForMeasure`); `finality`: finality of the confiscating judgment, for the outer
 * limit (`suitWithoutClaim`).
 */
export const deadlineInput = z.strictObject({
  rule: z.enum(DEADLINE_IDS),
  trigger: isoDate,
  summary: z.boolean().optional(),
  penaltyOrder: z.boolean().optional(),
  ruling: z.boolean().optional(),
  complex: z.boolean().optional(),
  withoutNotice: z.boolean().optional(),
  daysToPay: z.int().min(1).max(3_660).optional(),
  daysSet: z.int().min(1).max(3_660).optional(),
  finality: isoDate.optional(),
  closedDays: z.array(isoDate).max(MAX_CLOSED_DAYS).optional(),
})
/** The question to `deadline`, as read by `deadlineInput`. */
export type DeadlineInput = z.infer<typeof deadlineInput>
