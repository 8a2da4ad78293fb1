import createHyphenator from 'hyphen'
import english from 'hyphen/patterns/en-gb.js'
import cyrillic from 'hyphen/patterns/sh-cyrl.js'
import latin from 'hyphen/patterns/sh-latn.js'
import { LANGUAGES, type Language } from '../../../shared/text/language.ts'
import { memoize } from '../memoize.ts'

const CACHED_WORDS = 10_000
const KNOWN = Object.fromEntries(LANGUAGES.map((language) => [language, new Map()])) as Readonly<
  Record<Language, Map<string, readonly number[]>>
>
const SHORTEST = 7
const FIRST_PART: Readonly<Record<Language, number>> = { cnr: 2, 'cnr-Cyrl': 2, en: 3 }
const LAST_PART = 3
const MARK = '|'
const options = { hyphenChar: MARK, async: false } as const
const HYPHENATORS = {
  cnr: createHyphenator(latin, options),
  'cnr-Cyrl': createHyphenator(cyrillic, options),
  en: createHyphenator(english, options),
} as const satisfies Record<Language, unknown>

// Letters only, the first one small: names, numbers, marks, abbreviations and what has a hyphen already stay whole.
const HYPHENATABLE = /^[„“"(]*(?<word>\p{Ll}[\p{Ll}\p{M}]*)[.,;:!?)”“"]*$/u
const CYRILLIC = /^\p{Script=Cyrillic}+$/u

/**
 * Where a word may be hyphenated at the end of a line: the number of characters before each place, in rising order; none where
 * the word must stay whole (names, numbers, marks, short words). Patterns of the tex-hyphen project.
 */
export function findHyphenationPoints(word: string, language: Language): readonly number[] {
  return memoize(KNOWN[language], CACHED_WORDS, word, () => computeHyphenationPoints(word, language))
}

function computeHyphenationPoints(word: string, language: Language): readonly number[] {
  const letters = HYPHENATABLE.exec(word)?.groups?.['word']
  if (letters === undefined || letters.length < SHORTEST) return []
  if (CYRILLIC.test(letters) !== (language === 'cnr-Cyrl')) return []
  const start = word.indexOf(letters)
  const places: number[] = []
  let at = 0
  const divided = HYPHENATORS[language](letters)
  const parts = typeof divided === 'string' ? divided.split(MARK) : []
  for (const part of parts.slice(0, -1)) {
    at += part.length
    if (at >= FIRST_PART[language] && letters.length - at >= LAST_PART) places.push(start + at)
  }
  return places
}
