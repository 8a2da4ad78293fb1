import { failure, success, type Result } from '../domain/result/result.ts'
import { formatNumber, MAX_CENTS } from './amount.ts'
import { readDecimal } from './readDecimal.ts'

const CURRENCY = /\s*(?:€|eur|euro|eura)\.?$/iu
/** Signs and codes of currencies that are typed hereabouts: the desk keeps euro. */
const OTHER_CURRENCY =
  /^(?:[$£]|(?:usd|gbp|chf|rsd|bam)\b)|(?:[$£]|\b(?:usd|gbp|chf|rsd|din|bam|km|dolara|franaka|dinara))\.?$/iu
const LONGEST = 60

/**
 * Reads an amount typed by a person into whole cents: `1.234,56`, `1,234.56`, `1234,56`, `1234`, `15.000` (a point before
 * three digits groups thousands), blanks between groups and a currency sign allowed. Errors: `amount.empty`,
 * `amount.negative`, `amount.tooLarge`, `amount.ambiguous`, `amount.otherCurrency`, `amount.invalid`. Never guesses: a spelling that has two
 * readings (`1,234`) is refused, so that one spelling means one amount whoever typed it.
 */
export function parseAmount(text: string): Result<number> {
  const typed = text
    .slice(0, LONGEST + 1)
    .trim()
    .replace(CURRENCY, '')
    .replace(/^(?:€|eur)\s*/i, '')
  if (typed === '') return failure('amount.empty')
  if (/^[-−–]\s*\d/.test(typed)) return failure('amount.negative')
  if (typed.length > LONGEST) return failure(/^[\d.,\s]+$/.test(text) ? 'amount.tooLarge' : 'amount.invalid')
  const read = readDecimal(typed, 2)
  if (read.ok) return toCents(read.value)
  if (read.error.code === 'number.ambiguous') return failure('amount.ambiguous')
  return failure(/\d/.test(typed) && OTHER_CURRENCY.test(typed) ? 'amount.otherCurrency' : 'amount.invalid')
}

function toCents(digits: string): Result<number> {
  const [whole = '', decimals = ''] = digits.split('.')
  const significant = whole.replace(/^0+(?=\d)/, '')
  const cents = significant.length > 12 ? Infinity : Number(significant) * 100 + Number(decimals.padEnd(2, '0'))
  return cents > MAX_CENTS
    ? failure('amount.tooLarge', undefined, { limit: formatNumber(MAX_CENTS, 'cnr') })
    : success(cents)
}
