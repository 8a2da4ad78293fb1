import table from '../../../resources/text/glossary.json' with { type: 'json' }
import type { Bilingual } from '../../text/bilingual.ts'
import { foldWords, stemOf } from '../../text/searchWords.ts'

/** A term of the field in both languages, and how it is rendered in English where somebody does not know the usual word. */
export type Term = Readonly<{ term: Bilingual; unusual: readonly string[] }>

/** A rendering that is not the usual one of a term which the Montenegrin side uses. */
export type UnusualTerm = Readonly<{ written: string; term: Bilingual }>

/** The glossary that ships with the program. */
export const shippedGlossary: readonly Term[] = table.terms

type Sought = Term & Readonly<{ stems: readonly string[] }>

const shippedStems = withStems(shippedGlossary)
// The terms of an office are looked for in every text of a decision, after each key that is typed.
const stemsOfOffice = new WeakMap<readonly Term[], readonly Sought[]>()
const NONE: readonly Term[] = []

/**
 * The terms that the Montenegrin side of a text uses and whose usual English word its other side does not have (yet): to be
 * proposed while the translation is written; with the terms that the office has added. Never fails. Source: ZKP 7 (Montenegrin alone is authoritative), domain §6.2, §13 (terms).
 */
export function findMissingTerms({ cnr, en }: Bilingual, ofOffice: readonly Term[] = NONE): readonly Bilingual[] {
  return eachOnce(findTerms(cnr, ofOffice).filter(({ term }) => !hasPhrase(en, term.en)))
}

/**
 * Those of `findMissingTerms` that an office has added itself: it has decided how a word is rendered, and the English side renders it
 * otherwise or not at all. None where nothing is translated yet. Never fails. Source: as `findMissingTerms`.
 */
export function findMissingOfOffice({ cnr, en }: Bilingual, ofOffice: readonly Term[]): readonly Bilingual[] {
  if (en.trim() === '') return []
  const added = new Set(stemmed(ofOffice).map(({ term }) => term))
  return eachOnce(findTerms(cnr, ofOffice).filter(({ term }) => added.has(term) && !hasPhrase(en, term.en)))
}

function eachOnce(terms: readonly Term[]): readonly Bilingual[] {
  return [...new Map(terms.map(({ term }) => [term.en, term])).values()]
}

/**
 * Unusual renderings in the English side of terms that the Montenegrin side uses; of a term that is part of one which the office has
 * added, none. Never fails. Source: as `findMissingTerms`.
 */
export function findUnusualTerms({ cnr, en }: Bilingual, ofOffice: readonly Term[] = NONE): readonly UnusualTerm[] {
  if (en.trim() === '') return []
  const found = findTerms(cnr, ofOffice).flatMap(({ term, unusual }) =>
    unusual.flatMap((phrase) => {
      const written = patternOf(phrase).exec(en)?.[0]
      return written === undefined ? [] : [{ written, term }]
    }),
  )
  // «litigation» within «litigation proceedings» is not looked at by itself.
  const isWithin = (one: string) => found.some(({ written }) => written !== one && hasPhrase(written, one))
  const whole = found.filter(({ written }) => !isWithin(written))
  return [...new Map(whole.map((one) => [one.written.toLowerCase(), one])).values()]
}

/** The English side with the usual word in the place of an unusual one, wherever that stands. Never fails. Source: as `findMissingTerms`. */
export function replaceTerm(en: string, { written, term }: UnusualTerm): string {
  return en.replace(new RegExp(patternOf(written), 'giu'), (found) => likeWritten(found, term.en))
}

/** Whether two Montenegrin words are the same term, in whichever form. Never fails. Source: as `findMissingTerms`. */
export function isSameTerm(one: string, other: string): boolean {
  return stemsOf(one).join(' ') === stemsOf(other).join(' ')
}

function findTerms(cnr: string, ofOffice: readonly Term[]): readonly Term[] {
  const stems = stemsOf(cnr)
  const known = new Set(stems)
  const found = [...shippedStems, ...stemmed(ofOffice)].filter(
    ({ stems: sought }) => sought.every((one) => known.has(one)) && stands(sought, stems),
  )
  // Of a term within a longer one only the longer is meant: «materijalna šteta» in «nematerijalna šteta» is none, «vještak» alone is one.
  return found.filter(
    (one) =>
      !found.some((other) => other !== one && other.stems.length > one.stems.length && stands(one.stems, other.stems)),
  )
}

function stemsOf(words: string): readonly string[] {
  return foldWords(words).map(stemOf)
}

function stands(sought: readonly string[], stems: readonly string[]): boolean {
  return stems.some((_stem, at) => sought.every((one, index) => stems[at + index] === one))
}

function stemmed(ofOffice: readonly Term[]): readonly Sought[] {
  const known = stemsOfOffice.get(ofOffice)
  if (known !== undefined) return known
  const stems = withStems(ofOffice)
  stemsOfOffice.set(ofOffice, stems)
  return stems
}

function withStems(terms: readonly Term[]): readonly Sought[] {
  return terms.map((one) => ({ ...one, stems: stemsOf(one.term.cnr) }))
}

function hasPhrase(text: string, phrase: string): boolean {
  return patternOf(phrase).test(text)
}

// Whole words, in any letters, with the blanks as they come; a plural counts as well.
function patternOf(phrase: string): RegExp {
  const words = phrase.split(/\s+/u).map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`))
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${words.join(String.raw`\s+`)}(?![\p{L}\p{N}])`, 'iu')
}

function likeWritten(found: string, usual: string): string {
  const isCapital = found.slice(0, 1) !== found.slice(0, 1).toLowerCase()
  return isCapital ? usual.slice(0, 1).toUpperCase() + usual.slice(1) : usual
}
