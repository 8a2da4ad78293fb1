import { z } from 'zod'
import { line, text } from '../caseFile/fields.ts'

const pair = z.strictObject({ cnr: text(500, 1), en: text(500, 1) })

/**
 * One mistake of an issued act in both languages: where it stands, what is written and what is right (ZKP 380: names,
 * numbers, obvious slips of writing and arithmetic).
 */
const correction = z.strictObject({ place: z.strictObject({ cnr: line, en: line }), wrong: pair, right: pair })

/** The mistakes one ruling mends, as they come from outside. */
export const correctionList = z.array(correction).min(1).max(100)

/**
 * Of which kind a correction is (ZKP 380/1 an obvious error, 380/2 a copy that differs from the original; something passed
 * over, which is supplemented), and whether a party has asked for it; otherwise the court acts of its own motion.
 */
export const correctionManner = z.strictObject({
  kind: z.enum(['obviousError', 'copyDiffers', 'omission']),
  onRequest: z.boolean().optional(),
})

/** The manner of a correction, as read by `correctionManner`. */
export type CorrectionManner = z.infer<typeof correctionManner>

/** One mistake and what is right, as `correctionList` reads it. */
export type Correction = z.infer<typeof correction>
