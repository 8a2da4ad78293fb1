import { failure, success, type Result } from '../domain/result/result.ts'
import { formatNumber, MAX_CENTS } from './amount.ts'

const CURRENCY = /\s*(?:€|eur|euro|eura)\.?$/iu
const GROUPED = /^\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?$/
const PLAIN = /^\d+(?:,\d{1,2})?$/
// An English amount: comma for thousands or a point before one or two decimals.
const ENGLISH = /^(?:\d{1,3}(?:,\d{3})+|\d+)\.\d{1,2}$|^\d{1,3}(?:,\d{3})+$/
const LONGEST = 60

/**
 * Reads an amount typed by a person into whole cents: `1.234,56`, `1234,56`, `1234`, `15.000` (a point before three
 * digits groups thousands), blanks between groups and a currency sign allowed. Errors: `amount.empty`,
 * `amount.negative`, `amount.tooLarge`, `amount.ambiguous` (an English amount, with `suggestion`), `amount.invalid`.
 * Never guesses: what has two readings is refused with the likely one as the suggestion.
 */
export function parseAmount(text: string): Result<number> {
  const typed = text
    .slice(0, LONGEST + 1)
    .trim()
    .replace(CURRENCY, '')
    .replace(/^(?:€|eur)\s*/i, '')
  if (typed === '') return failure('amount.empty')
  if (/^[-−–]\s*\d/.test(typed)) return failure('amount.negative')
  const compact = /^\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:,\d{1,2})?$/.test(typed) ? typed.replace(/\s/g, '') : typed
  if (typed.length > LONGEST) return failure(/^[\d.,\s]+$/.test(text) ? 'amount.tooLarge' : 'amount.invalid')
  if (GROUPED.test(compact) || PLAIN.test(compact)) return toCents(compact.replaceAll('.', ''))
  if (!ENGLISH.test(compact)) return failure('amount.invalid')
  const likely = toCents(compact.replaceAll(',', '').replace('.', ','))
  if (!likely.ok) return likely
  return failure('amount.ambiguous', undefined, { suggestion: formatNumber(likely.value, 'cnr') })
}

function toCents(digits: string): Result<number> {
  const [whole = '', decimals = ''] = digits.split(',')
  const significant = whole.replace(/^0+(?=\d)/, '')
  const cents = significant.length > 12 ? Infinity : Number(significant) * 100 + Number(decimals.padEnd(2, '0'))
  return cents > MAX_CENTS
    ? failure('amount.tooLarge', undefined, { limit: formatNumber(MAX_CENTS, 'cnr') })
    : success(cents)
}
