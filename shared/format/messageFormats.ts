import type { Formats } from '../text/i18n.ts'
import { formatAmount, formatAmountShort } from './amount.ts'
import { formatDate, formatShortDate } from './date.ts'

/** What a message may ask for: `{{on, date}}` and `{{sum, amount}}` as courts print them, the short ones as a table does. */
export const MESSAGE_FORMATS: Formats = {
  date: (value, language) => formatDate(String(value), language),
  shortDate: (value, language) => formatShortDate(String(value), language),
  amount: (value, language) => formatAmount(Number(value), language),
  shortAmount: (value, language) => formatAmountShort(Number(value), language),
}
