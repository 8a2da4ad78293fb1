import { z } from 'zod'
import { CLAIM_ACTS } from '../claim/acts.ts'
import { isoDate, line } from './fields.ts'

/** An act carried out on a claim: the n-th of its kind, on its day, under its number where it bears one (ZKP 374, 380). */
export const claimActRecord = z.strictObject({
  act: z.enum(CLAIM_ACTS),
  ordinal: z.int().min(1),
  date: isoDate,
  number: line.optional(),
})
/** An act carried out, as read by `claimActRecord`. */
export type ClaimActRecord = z.infer<typeof claimActRecord>
