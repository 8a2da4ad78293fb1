import type { Language } from '../text/language.ts'
import { groupThousands } from './decimal.ts'
import { fillPhrase } from './phrase.ts'

/** The largest amount the program handles, 999.999.999.999,99 euro, in cents: the only place where it is written. */
export const MAX_CENTS = 99_999_999_999_999

/**
 * Money as courts print it: `8.338,00 eura`, Cyrillic `8.338,00 еура`, English `EUR 8,338.00`. The unit after a decimal
 * number stands in the genitive. Source: domain rules §13.4. `cents` whole; a negative amount carries a minus sign.
 */
export function formatAmount(cents: number, language: Language): string {
  return fillPhrase('amount', language, { number: formatNumber(cents, language) })
}

/** Money in a table or on a screen: `8.338,00 €`, English `EUR 8,338.00`. `cents` whole. */
export function formatAmountShort(cents: number, language: Language): string {
  const number = formatNumber(cents, language)
  return language === 'en' ? fillPhrase('amount', 'en', { number }) : `${number} €`
}

/** The bare number of an amount: `8.338,00`, English `8,338.00`. Anything but whole cents is a bug and throws. */
export function formatNumber(cents: number, language: Language): string {
  if (!Number.isSafeInteger(cents)) throw new RangeError('amount.invalid')
  const digits = String(Math.abs(cents)).padStart(3, '0')
  const whole = groupThousands(digits.slice(0, -2), language)
  return `${cents < 0 ? '-' : ''}${whole}${language === 'en' ? '.' : ','}${digits.slice(-2)}`
}
