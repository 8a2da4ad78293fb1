import formats from '../../../resources/text/formats.json' with { type: 'json' }
import { readDateParts } from '../../time/calendarDate.ts'

/** An amount in cents or a calendar day that a text writes, with the words in which it does. */
export type WrittenFact = Readonly<{ kind: 'amount' | 'date'; value: string; written: string }>

const DIGITS = String.raw`(\d{1,3}(?:[.,\u00a0 ]\d{3}){1,4}|\d{1,12})(?:[.,](\d{2}))?(?!\d)`
// An amount has its currency before or behind it: «2.000,00 eura», «2.000 €», “EUR 2,000.00”.
const AMOUNTS = [
  new RegExp(String.raw`(?<![\d.,])${DIGITS}\s?(?:eur\p{L}{0,4}|EUR|€)(?!\p{L})`, 'gu'),
  new RegExp(String.raw`(?:EUR|€)\s?${DIGITS}`, 'gu'),
]
const { cnr, cnrGenitive, en } = formats.months
const MONTHS = [...cnrGenitive, ...cnr, ...en].join('|')
const NUMERIC_DATE = /(?<!\d)(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)\.?/gu
const NAMED_DATE = new RegExp(String.raw`(?<!\d)(\d{1,2})\.?\s(${MONTHS})\s(\d{4})(?!\d)`, 'giu')

/**
 * The amounts (with a currency) and the whole dates that a text writes, in either language, each once. A number without a
 * currency and a date without a year are none. Never fails. Source: domain rules §13.4 (how courts write them).
 */
export function findWrittenFacts(text: string): readonly WrittenFact[] {
  const dates = [...text.matchAll(NUMERIC_DATE), ...text.matchAll(NAMED_DATE)].flatMap(
    ([written, day = '', month = '', year = '']): readonly WrittenFact[] => {
      const value = `${year}-${numberOf(month).padStart(2, '0')}-${day.padStart(2, '0')}`
      return readDateParts(value) === undefined ? [] : [{ kind: 'date', value, written }]
    },
  )
  const all = [...listWrittenAmounts(text), ...dates].map((fact) => [`${fact.kind} ${fact.value}`, fact] as const)
  return [...new Map(all).values()]
}

/** The amounts that a text writes, as often as it does. Never fails. Source: as `findWrittenFacts`. */
export function listWrittenAmounts(text: string): readonly WrittenFact[] {
  return AMOUNTS.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(([written, whole = '', cents = '00']): WrittenFact => {
      const value = `${whole.replace(/\D/gu, '').replace(/^0+(?=\d)/u, '')}${cents}`
      return { kind: 'amount', value, written: written.trim() }
    }),
  )
}

function numberOf(month: string): string {
  const name = month.toLowerCase()
  const found = [cnr, cnrGenitive, en].flatMap((names) => names.findIndex((one) => one.toLowerCase() === name) + 1)
  return String(found.find((number) => number > 0) ?? month)
}
