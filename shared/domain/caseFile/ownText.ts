import { z } from 'zod'
import { localId, paragraph, text } from './fields.ts'

/** The side of a pair that has not followed a change of the other; absent while both say the same. */
const stale = z.enum(['cnr', 'en']).optional()

/** Whose a clause is: it ships with the program, is the office's, or the judge's own. */
export const CLAUSE_SOURCES = ['shipped', 'office', 'own'] as const

/** From which version of which clause words were taken; they may have been changed since. */
export const usedClause = z.strictObject({ source: z.enum(CLAUSE_SOURCES), id: localId, version: z.int().min(1) })
/** A clause that was used, as read by `usedClause`. */
export type UsedClause = z.infer<typeof usedClause>

const clauses = z.array(usedClause).max(100).optional()

/** Words of the judge's own in both languages; `cnr` alone is authoritative. */
export const ownText = z.strictObject({ cnr: paragraph, en: paragraph, stale, clauses })
/** A pair of texts, as read by `ownText`. */
export type OwnText = z.infer<typeof ownText>

// Twenty pages of one paragraph, and as much again.
const LONG = 200_000

/** Where in the reasons of a judgment the judge may write, in the order in which they stand there (ZKP 379). */
export const PARAGRAPH_PLACES = ['facts', 'evidence', 'head', 'general', 'referral', 'costs'] as const
/** One of those places. */
export type ParagraphPlace = (typeof PARAGRAPH_PLACES)[number]
/** Those at which a text speaks of no one head. */
export const OF_NO_HEAD = PARAGRAPH_PLACES.filter((place) => place !== 'head')

const words = { id: localId, text: z.strictObject({ cnr: text(LONG), en: text(LONG), stale, clauses }) }

/** A paragraph of the judge's own in the reasons; one at the heads says of which head it speaks. */
export const ownParagraph = z.discriminatedUnion('place', [
  z.strictObject({ ...words, place: z.enum(PARAGRAPH_PLACES).exclude(['head']) }),
  z.strictObject({ ...words, place: z.literal('head'), head: localId }),
])
/** A paragraph of the judge's own, as read by `ownParagraph`. */
export type OwnParagraph = z.infer<typeof ownParagraph>

/** The head that a paragraph speaks of, where it speaks of one. Never fails. Source: ZKP 379. */
export function headOfParagraph(paragraph: OwnParagraph): string | undefined {
  return paragraph.place === 'head' ? paragraph.head : undefined
}
