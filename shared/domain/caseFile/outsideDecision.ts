import { z } from 'zod'
import { cents, isoDate, line, localId, officeCode } from './fields.ts'
import { decision } from './decision.ts'

/**
 * A decision on a claim that was not made by this program – on paper, by another court, before it was installed – as whoever
 * records it tells it: which court, under which mark of the judgment, on which day, by which judge, head by head, by which
 * scan it is shown, and since when it is final and enforceable, where it is.
 */
export const outsideDecision = z.strictObject({
  court: officeCode,
  mark: line,
  judge: z.strictObject({ name: line, sex: z.enum(['m', 'f']) }),
  date: isoDate,
  daysToPay: decision.shape.daysToPay,
  jointly: z.boolean().optional(),
  shares: decision.shape.shares,
  heads: z
    .array(
      z.strictObject({
        head: localId,
        awardedCents: cents,
        granted: z.boolean().optional(),
        interestFrom: isoDate.optional(),
      }),
    )
    .min(1)
    .max(500),
  evidence: localId.optional(),
  final: isoDate.optional(),
  enforceable: isoDate.optional(),
})
/** A decision made outside the program, as read by `outsideDecision`. */
export type OutsideDecision = z.infer<typeof outsideDecision>
