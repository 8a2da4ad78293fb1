import { LANGUAGES } from '../../shared/text/language.ts'
import { formatNumber } from '../../shared/format/amount.ts'
import type { PageSum } from '../../shared/domain/proof/pageStatement.ts'

/** Those of the sums that stand on a page, in whichever of our languages it writes them. */
export function sumsOnPage(pieces: readonly string[], sums: readonly PageSum[]): readonly PageSum[] {
  const text = pieces.join('\n')
  return sums.filter(({ cents }) => LANGUAGES.some((language) => stands(text, formatNumber(cents, language))))
}

/** Whether a page says within how many days is to be paid. */
export function saysDays(pieces: readonly string[], days: number): boolean {
  return new RegExp(`(?<!\\d)${String(days)}\\s+(?:dan|дан|day)`, 'u').test(pieces.join('\n'))
}

/** Whether the account of the payee is printed on a page. */
export function saysAccount(pieces: readonly string[], { number }: Readonly<{ number: string }>): boolean {
  return pieces.join('').includes(number)
}

// The end of a longer number is another one.
function stands(text: string, number: string): boolean {
  for (let at = text.indexOf(number); at !== -1; at = text.indexOf(number, at + 1)) {
    const [before, after] = [
      text.slice(Math.max(0, at - 1), at),
      text.slice(at + number.length, at + number.length + 2),
    ]
    if (!/[\d.,]/.test(before) && !/^(?:\d|[.,]\d)/.test(after)) return true
  }
  return false
}
