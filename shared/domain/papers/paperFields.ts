import { z } from 'zod'
import { isoDate, localId } from '../caseFile/fields.ts'

/** In what a paper is made: one of our languages, both side by side, or a further one of a data file. */
export const PAPER_VARIANTS = ['bilingual', 'cnr', 'cnr-Cyrl', 'en', 'sq', 'ru'] as const
/** One of `PAPER_VARIANTS`. */
export type PaperVariant = (typeof PAPER_VARIANTS)[number]

/** What the one who makes a paper says of it; which of it is asked for which kind stands in `PAPERS`. */
export const paperFields = z.strictObject({
  claim: localId.optional(),
  /** For whom it is made who has no claim yet. */
  injured: localId.optional(),
  recipient: localId.optional(),
  date: isoDate.optional(),
  /** The days of finality and of enforceability, as the clause tells them. */
  final: isoDate.optional(),
  enforceable: isoDate.optional(),
  variants: z.array(z.enum(PAPER_VARIANTS)).min(1),
  large: z.boolean().optional(),
})
/** What the one who makes a paper says of it, as read by `paperFields`. */
export type PaperFields = z.infer<typeof paperFields>

/** A field that only some papers ask for. */
export type PaperField = Exclude<keyof PaperFields, 'claim' | 'injured' | 'variants' | 'large'>
