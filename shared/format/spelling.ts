import type { Language } from '../text/language.ts'

/** A number with points for commas and commas for points: the other language's way of writing it. Twice is the same. */
export function swapSeparators(text: string): string {
  return text.replace(/[.,]/g, (sign) => (sign === '.' ? ',' : '.'))
}

/**
 * A number as it is typed, shown in a language, and back: kept the Montenegrin way, read and written in English the
 * English way. Nothing else of what is typed changes, half a number included.
 */
export function spellNumber(text: string, language: Language): string {
  return language === 'en' ? swapSeparators(text) : text
}
