import formats from '../../resources/text/formats.json' with { type: 'json' }
import type { Language } from '../text/language.ts'
import { readDateParts, weekdayOf } from '../time/calendarDate.ts'
import { fillPhrase } from './phrase.ts'

/**
 * A calendar date `YYYY-MM-DD` as courts print it: `17.09.2021. godine`, Cyrillic `17.09.2021. године`,
 * English `17 September 2021`. Source: domain rules §13.4 (published judgments). Anything but a date is a bug and throws.
 */
export function formatDate(date: string, language: Language): string {
  return fillPhrase('date', language, { date: bareDate(date, language) })
}

/** The date for a screen or a table: `17.09.2021.`, English `17 September 2021`. Throws on anything but a date. */
export function formatShortDate(date: string, language: Language): string {
  return bareDate(date, language)
}

/** A day that comes every year: `22.06.`, English `22 June`. */
export function formatDayOfYear({ month, day }: Readonly<{ month: number; day: number }>, language: Language): string {
  const [one, other] = [day, month].map((part) => String(part).padStart(2, '0'))
  return language === 'en' ? `${String(day)} ${formats.months.en[month - 1] ?? ''}` : `${one ?? ''}.${other ?? ''}.`
}

/** The date with its weekday: `ponedjeljak, 23.11.2026. godine`, English `Monday, 23 November 2026`. */
export function formatLongDate(date: string, language: Language): string {
  const values = { date: bareDate(date, language), weekday: weekdayName(date, language) }
  return fillPhrase('weekdayDate', language, values)
}

/** The name of the weekday in Latin script or English: `ponedjeljak`, `Monday`. */
export function weekdayName(date: string, language: Language): string {
  return formats.weekdaysFromMonday[language === 'en' ? 'en' : 'cnr'][weekdayOf(date) - 1] ?? ''
}

function bareDate(date: string, language: Language): string {
  const parts = readDateParts(date)
  if (parts === undefined) throw new RangeError('date.invalid')
  if (language === 'en') return `${parts.day} ${formats.months.en[parts.month - 1] ?? ''} ${parts.year}`
  const [year, month, day] = date.split('-')
  return `${day}.${month}.${year}.`
}
