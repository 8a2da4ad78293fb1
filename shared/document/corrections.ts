import { z } from 'zod'
import { line, text } from '../domain/caseFile/fields.ts'

const pair = z.strictObject({ cnr: text(500, 1), en: text(500, 1) })

/**
 * One mistake of an issued act in both languages: where it stands, what is written and what is right (ZKP 380: names,
 * numbers, obvious slips of writing and arithmetic).
 */
const correction = z.strictObject({ place: z.strictObject({ cnr: line, en: line }), wrong: pair, right: pair })

/** The mistakes one ruling mends, as they come from outside. */
export const correctionList = z.array(correction).min(1).max(100)

export type Correction = z.infer<typeof correction>
