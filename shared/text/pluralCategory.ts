import type { Language } from './language.ts'

/** Plural form a whole number takes: `one` (1, 21, but not 11), `few` (2–4, 22), `other`. */
export type PluralCategory = 'one' | 'few' | 'other'

/** Category of a whole number `count ≥ 0`. English knows only `one` and `other`. Source: CLDR 44, locales `bs`, `en`. */
export function pluralCategoryOf(count: number, language: Language): PluralCategory {
  if (language === 'en') return count === 1 ? 'one' : 'other'
  const tens = count % 100
  const units = count % 10
  if (units === 1 && tens !== 11) return 'one'
  if (units >= 2 && units <= 4 && (tens < 12 || tens > 14)) return 'few'
  return 'other'
}
