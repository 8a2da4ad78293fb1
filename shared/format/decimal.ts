import type { Language } from '../text/language.ts'

const PLAIN = /^\d+(?:\.\d+)?$/

/**
 * A decimal number as a calculation writes it, digits and perhaps a point, as it is printed: `2080` → `2.080`,
 * `37.5` → `37,5`; English `2,080` and `37.5`. No digit is rounded or added. Anything else is a bug and throws
 * `number.invalid`. Source: domain rules §13.4.
 */
export function formatDecimal(decimal: string, language: Language): string {
  if (!PLAIN.test(decimal)) throw new RangeError('number.invalid')
  const [whole = '', fraction] = decimal.split('.')
  const isEnglish = language === 'en'
  return groupThousands(whole, language) + (fraction === undefined ? '' : `${isEnglish ? '.' : ','}${fraction}`)
}

/** A row of digits with its thousands apart: `2.080`, English `2,080`. */
export function groupThousands(digits: string, language: Language): string {
  return digits.replace(/\B(?=(?:\d{3})+$)/g, language === 'en' ? ',' : '.')
}
