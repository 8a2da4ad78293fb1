import { z } from 'zod'
import { cents, isoDate } from '../caseFile/fields.ts'

/**
 * What the rule `interest` takes: whole cents; `from` inclusive, `to` exclusive.
 * `projection` allows a span past the last known half-year and marks the result.
 */
export const interestInput = z.strictObject({
  principalCents: cents,
  from: isoDate,
  to: isoDate,
  projection: z.boolean().optional(),
})
/** The question to `interest`, as read by `interestInput`; cents, both dates ISO. */
export type InterestInput = z.infer<typeof interestInput>
