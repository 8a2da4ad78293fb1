import type { Language } from '../text/language.ts'
import { formatDate, formatShortDate } from './date.ts'
import { fillPhrase } from './phrase.ts'

/**
 * A span of time as courts print it: `od 01.03.2021. do 30.06.2021. godine`, English `from 1 March 2021 to 30 June 2021`;
 * one day alone as a date; an open end as `od …` or `do …`. ISO dates; both ends open is a bug and throws.
 * Source: domain rules §13.4.
 */
export function formatPeriod(from: string | null, to: string | null, language: Language): string {
  if (from === null && to === null) throw new RangeError('period.empty')
  if (from === null) return fillPhrase('until', language, { to: formatShortDate(to ?? '', language) })
  if (to === null) return fillPhrase('since', language, { from: formatShortDate(from, language) })
  if (from === to) return formatDate(from, language)
  return fillPhrase('period', language, { from: formatShortDate(from, language), to: formatShortDate(to, language) })
}
