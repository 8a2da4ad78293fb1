import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '../../shared/text/language.ts'
import { HEAD_CODES } from '../../shared/domain/caseFile/headCodes.ts'
import { formatAmountShort, formatNumber } from '../../shared/format/amount.ts'
import { formatLongDate, formatShortDate } from '../../shared/format/date.ts'
import { findOffice } from '../../shared/domain/offices/offices.ts'
import type { Bilingual } from '../../shared/text/bilingual.ts'
import { calendarDate } from '../../shared/time/calendarDate.ts'
import type { MessageKey } from '../../shared/text/messageKey.ts'
import { toCyrillic } from '../../shared/text/cyrillic.ts'
import { hasTranslation, languageOfTag, createMessageOptions, type MessageParams } from '../../shared/text/i18n.ts'

export type Text = Readonly<{
  language: Language
  t: (key: MessageKey, params?: MessageParams) => string
  has: (key: string) => key is MessageKey
  /** The side of a bilingual text that belongs to the language shown. */
  pick: (text: Bilingual | undefined) => string
  /** Montenegrin words typed in Latin, in the script shown. */
  script: (text: string) => string
  amount: (cents: number) => string
  number: (cents: number) => string
  date: (iso: string | undefined) => string
  longDate: (iso: string) => string
  time: (instant: string) => string
  /** The day of an instant where this machine stands, as a date. */
  day: (instant: string) => string
  office: (code: string) => string
}>

/** Everything a screen needs to speak the language that is switched on; re-renders on a switch. */
export function useText(): Text {
  const { t, i18n } = useTranslation()
  const language = languageOfTag(i18n.language)
  // The same for as long as the language is, so that what is written with it can be kept.
  return useMemo(
    () =>
      textIn(
        language,
        (key, params = {}) => t(key, createMessageOptions(params)),
        (key): key is MessageKey => hasTranslation(i18n, key),
      ),
    [language, t, i18n],
  )
}

/** The texts of one language; `t` and `has` come from where its messages are. */
export function textIn(language: Language, t: Text['t'], has: Text['has']): Text {
  const script = (text: string) => (language === 'cnr-Cyrl' ? toCyrillic(text, HEAD_CODES) : text)
  return {
    language,
    t,
    has,
    script,
    pick: (text) => (text === undefined ? '' : language === 'en' ? text.en || text.cnr : script(text.cnr)),
    amount: (cents) => formatAmountShort(cents, language),
    number: (cents) => formatNumber(cents, language),
    date: (iso) => (iso === undefined ? '' : formatShortDate(iso, language)),
    longDate: (iso) => formatLongDate(iso, language),
    time: (instant) => clock(instant, language),
    day: (instant) => formatShortDate(localDay(instant), language),
    office: (code) => officeName(code, language),
  }
}

function officeName(code: string, language: Language): string {
  const office = findOffice(code)
  if (office === undefined) return code
  if (language === 'en') return office.nominative.en
  return language === 'cnr-Cyrl' ? office.cyrillic.nominative : office.nominative.cnr
}

function localDay(instant: string): string {
  const at = new Date(instant)
  return calendarDate(at.getFullYear(), at.getMonth() + 1, at.getDate())
}

function clock(instant: string, language: Language): string {
  const at = new Date(instant)
  const parts = [at.getHours(), at.getMinutes()].map((part) => String(part).padStart(2, '0'))
  return parts.join(language === 'en' ? ':' : '.')
}
