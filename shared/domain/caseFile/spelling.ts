import { z } from 'zod'
import { singleLine } from './fields.ts'

const word = singleLine(60, 1)

/** How a Montenegrin word is written in Cyrillic where the rule would have it otherwise: proofread once, for the whole file. `word` in small letters. */
export const spelling = z.strictObject({ word: word.refine((text) => text === text.toLowerCase()), cyrillic: word })
/** A chosen spelling, as read by `spelling`. */
export type Spelling = z.infer<typeof spelling>
