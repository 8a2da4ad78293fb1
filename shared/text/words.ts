import numberWords from '../../resources/text/numberWords.json' with { type: 'json' }
import { MAX_CENTS } from '../format/amount.ts'
import { fillPhrase } from '../format/phrase.ts'
import { toCyrillic } from './cyrillic.ts'
import type { Language } from './language.ts'
import { pluralCategoryOf } from './pluralCategory.ts'

const { cnr, en } = numberWords

/**
 * An amount in words for the line »slovima«: 422,73 → »četiristo dvadeset dva eura i 73/100«, 1.001,50 → »hiljadu
 * jedan euro i 50/100«; English »four hundred and twenty-two euros and 73/100«. `cents` whole, 0 … 999.999.999.999,99
 * euro; anything else is a bug and throws. Source: domain rules §13.6.
 */
export function writeAmountInWords(cents: number, language: Language): string {
  if (!Number.isSafeInteger(cents) || cents < 0 || cents > MAX_CENTS) throw new RangeError('amount.invalid')
  const euros = Math.floor(cents / 100)
  const rest = cents % 100
  const parts = language === 'en' ? writeEnglish(euros) : writeMontenegrin(euros)
  const side = language === 'en' ? 'en' : 'cnr'
  if (rest > 0) parts.push(fillPhrase('hundredths', side, { cents: String(rest).padStart(2, '0') }))
  const text = parts.join(' ')
  return language === 'cnr-Cyrl' ? toCyrillic(text) : text
}

function writeMontenegrin(euros: number): string[] {
  const words: string[] = []
  for (const { group, scale } of groupsOfThree(euros)) {
    const form = cnr.scales[scale]
    if (form === undefined || group === 0) continue
    // »hiljadu« is said where the number begins with it; inside a larger number it is »jedna hiljada«.
    if (group === 1 && form.alone !== undefined && words.length === 0) words.push(form.alone)
    else words.push(...writeMontenegrinGroup(group, form.gender === 'f'), form[pluralCategoryOf(group, 'cnr')])
  }
  if (euros === 0) words.push(cnr.units[0] ?? '')
  words.push(cnr.currency[pluralCategoryOf(euros, 'cnr')])
  return words.filter((word) => word !== '')
}

function writeMontenegrinGroup(group: number, feminine: boolean): string[] {
  const below = group % 100
  const words = [cnr.hundreds[Math.floor(group / 100)] ?? '']
  if (below < 20) words.push(below === 0 ? '' : unit(below, feminine))
  else words.push(cnr.tens[Math.floor(below / 10)] ?? '', below % 10 === 0 ? '' : unit(below % 10, feminine))
  return words
}

function unit(value: number, feminine: boolean): string {
  const inFeminine: Readonly<Record<string, string>> = cnr.feminine
  return (feminine ? inFeminine[String(value)] : undefined) ?? cnr.units[value] ?? ''
}

function writeEnglish(euros: number): string[] {
  const words: string[] = []
  for (const { group, scale } of groupsOfThree(euros)) {
    if (group === 0) continue
    const needsAnd = group > 100 ? group % 100 !== 0 : scale === 0 && group < 100 && words.length > 0
    words.push(...writeEnglishGroup(group, needsAnd), en.scales[scale] ?? '')
  }
  if (euros === 0) words.push(en.units[0] ?? '')
  words.push(en.currency[pluralCategoryOf(euros, 'en') === 'one' ? 'one' : 'other'])
  return words.filter((word) => word !== '')
}

function writeEnglishGroup(group: number, needsAnd: boolean): string[] {
  const hundreds = Math.floor(group / 100)
  const words = hundreds === 0 ? [] : [en.units[hundreds] ?? '', en.hundred]
  if (needsAnd) words.push(en.and)
  if (group % 100 > 0) words.push(writeEnglishBelowHundred(group % 100))
  return words
}

function writeEnglishBelowHundred(value: number): string {
  if (value < 20) return en.units[value] ?? ''
  const tens = en.tens[Math.floor(value / 10)] ?? ''
  return value % 10 === 0 ? tens : `${tens}-${en.units[value % 10] ?? ''}`
}

function groupsOfThree(euros: number): readonly { group: number; scale: number }[] {
  return [3, 2, 1, 0].map((scale) => ({ group: Math.floor(euros / 1000 ** scale) % 1000, scale }))
}
