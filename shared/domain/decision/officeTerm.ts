import { z } from 'zod'
import type { Bilingual } from '../../text/bilingual.ts'
import { singleLine } from '../caseFile/fields.ts'
import { failure, type Result } from '../result/result.ts'
import { isSameTerm, shippedGlossary } from './glossary.ts'
import { checkOfNoCase, type WrittenIn } from './ofNoCase.ts'

const LONGEST = 80
const NOTE = 200

/** A term that a court adds to the glossary: the word in both languages, and why it is rendered so. */
export const termWords = z.strictObject({
  cnr: singleLine(LONGEST, 1),
  en: singleLine(LONGEST, 1),
  note: singleLine(NOTE),
})
/** Words of a term, as read by `termWords`. */
export type TermWords = z.infer<typeof termWords>

/**
 * Whether a court may add a term: neither the program nor the court has one for these words yet, in any form, and it is of no case.
 * Errors: term.ships, term.known, those of `checkOfNoCase`. Source: ZKP 7 (the translation informs), 121–122.
 */
export function checkTermWords(
  { cnr, en, note }: TermWords,
  known: readonly Pick<Bilingual, 'cnr'>[],
  file: WrittenIn,
): Result<true> {
  if (shippedGlossary.some(({ term }) => isSameTerm(term.cnr, cnr))) return failure('term.ships', 'cnr')
  if (known.some((one) => isSameTerm(one.cnr, cnr))) return failure('term.known', 'cnr')
  const texts = [
    { field: 'cnr', written: cnr },
    { field: 'en', written: en },
    { field: 'note', written: note },
  ]
  return checkOfNoCase(texts, file)
}
