import { z } from 'zod'
import { isoDate } from '../caseFile/fields.ts'

/** The deadlines of the desk (domain §12). */
export const DEADLINE_IDS = [
  'D1',
  'D2',
  'D3',
  'D4',
  'D5',
  'D6',
  'D7',
  'D8',
  'D9',
  'D10',
  'D11',
  'D12',
  'D13',
  'D14',
  'D15',
] as const
/** One of `DEADLINE_IDS`. */
export type DeadlineId = (typeof DEADLINE_IDS)[number]

const MAX_CLOSED_DAYS = 5_000

/**
 * What the rule `deadline` takes. `trigger` is the day of the event, which is not counted. `summary` (D4, D5): summary
 * proceedings; `complex` (D4): a complex case; `withoutNotice` (D11): no notice was given; `daysToPay` (D12): the
 * period of the order; `finality` (D10): finality of the confiscating judgment, for the outer limit.
 */
export const deadlineInput = z.strictObject({
  rule: z.enum(DEADLINE_IDS),
  trigger: isoDate,
  summary: z.boolean().optional(),
  complex: z.boolean().optional(),
  withoutNotice: z.boolean().optional(),
  daysToPay: z.int().min(1).max(3_660).optional(),
  finality: isoDate.optional(),
  closedDays: z.array(isoDate).max(MAX_CLOSED_DAYS).optional(),
})
/** The question to `deadline`, as read by `deadlineInput`. */
export type DeadlineInput = z.infer<typeof deadlineInput>
